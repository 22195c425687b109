import AssayCore
import AssayModelKit
import AssayTabular

/// The categories of pandas columns that a LightGBM model keeps.
enum LightGBMCategories {
    /// Reads the JSON list of lists in the file's last line.
    static func read(_ json: ArraySlice<UInt8>?) throws(LightGBMFault) -> [FeatureCategories] {
        guard let json else { return [] }
        let value: ModelValue?
        do throws(ModelValueError) {
            value = try Array(json).withUnsafeBufferPointer { (buffer) throws(ModelValueError) in try JSONModelReader.read(buffer) }
        } catch {
            throw .truncated("its last line, `pandas_categorical`, is no JSON")
        }
        if case .null? = value { return [] }
        guard let lists = value?.list else { throw .damaged("`pandas_categorical` is no list") }
        var found: [FeatureCategories] = []
        for list in lists {
            if let numbers = list.numbers {
                found.append(.numbers(numbers))
            } else if let texts = list.texts {
                found.append(.texts(texts))
            } else {
                throw .damaged("`pandas_categorical` lists other things than texts or numbers")
            }
        }
        return found
    }

    /// Which feature each list belongs to; nil where that cannot be told.
    ///
    /// The file says which features trees split by categories, and not which columns were pandas categories: an ordered one is
    /// split as a number, and a column that never varied not at all. Text in the table can only have been one.
    static func places(of file: LightGBMFile, _ schema: TableSchema) -> [Int]? {
        let lists = file.pandasCategories.count
        let texts = file.featureNames.indices.filter { TreeColumns.field(file.featureNames[$0], schema)?.type == .string }
        let all = Set(texts).union(file.categorical).sorted()
        return [all, texts, file.categorical.sorted()].first { $0.count == lists }
    }
}
