import AssayCore
import CArrowBridge

extension TableNaming {
    /// What the bridge reported, in words for people.
    func diagnostic(for problem: AssayProblem) -> Diagnostic {
        let column = problem.column.map { String(cString: $0) }
        let place = subject(problem, column: column)
        switch problem.fault {
        case .raggedRow, .badUTF8, .openQuote, .misfit, .malformedJSON, .mixedJSON:
            return contentDiagnostic(problem, column: column ?? "", in: place)
        case .duplicateColumn, .differentColumns, .differentTypes:
            return schemaDiagnostic(problem, column: column ?? "", in: place)
        case .unreadable, .empty, .damaged, .damagedCompression, .fileChanged, .outOfMemory, .`internal`:
            return fileDiagnostic(problem, in: place)
        }
    }

    /// `data/test.csv, row 18,204, column `age`, byte 1,204`, as far as known.
    private func subject(_ problem: AssayProblem, column: String?) -> String {
        var parts = [file(problem.file)]
        if problem.row == 0 { parts.append("header") }
        if problem.row > 0 { parts.append("row \(problem.row.grouped)") }
        if let column { parts.append("column `\(column)`") }
        if problem.byte >= 0 { parts.append("byte \(problem.byte.grouped)") }
        return parts.joined(separator: ", ")
    }

    private func fileDiagnostic(_ problem: AssayProblem, in place: String) -> Diagnostic {
        let detail = problem.detail.map { [String(cString: $0)] } ?? []
        let name = file(problem.file)
        return switch problem.fault {
        case .empty:
            Diagnostic(
                .emptyFile, "`\(name)` is empty", in: place, details: ["not even column names were found"],
                help: "check the step that writes this file")
        case .damaged:
            Diagnostic(
                .damagedFile, "`\(name)` is cut short or damaged", in: place,
                details: ["its contents do not agree with what the format prescribes"], help: "fetch or write the file again")
        case .damagedCompression:
            Diagnostic(
                .damagedCompression, "`\(name)` cannot be decompressed", in: place,
                details: ["the compressed data is cut short or damaged"], help: "fetch or write the file again")
        case .fileChanged:
            Diagnostic(
                .fileChanged, "`\(name)` changed while it was read", in: place,
                details: ["its rows are no longer where they were when the table was opened"],
                help: "run again when nothing writes to the file")
        case .outOfMemory:
            Diagnostic(
                .tableTooLarge, "`\(name)` needs more memory than there is", in: place, details: detail,
                help: "read fewer columns, or split the file")
        case .unreadable:
            Diagnostic(
                .fileUnreadable, "`\(name)` cannot be read", in: place, details: detail,
                help: "check the file's permissions and the disk")
        default:
            Diagnostic(
                .tabularBug, "reading `\(name)` failed inside Arrow", in: place, details: detail,
                help: "this is a bug in assay: please report it with the file's schema")
        }
    }

    private func contentDiagnostic(_ problem: AssayProblem, column: String, in place: String) -> Diagnostic {
        switch problem.fault {
        case .raggedRow:
            return Diagnostic(
                .raggedRow, "a row has \(problem.found) fields, but the header has \(problem.expected)", in: place,
                details: ["rows count from 1 behind the header"], help: "quote the values that hold a delimiter, or repair the row")
        case .badUTF8:
            return Diagnostic(
                .invalidUTF8, "`\(file(problem.file))` is not UTF-8 text", in: place, details: ["only UTF-8 is read"],
                help: "convert the file, for instance with `iconv -f LATIN1 -t UTF-8`")
        case .openQuote:
            return Diagnostic(
                .openQuote, "a quote is never closed", in: place,
                details: ["the file ends within the quoted value that begins here"],
                help: "close the quote, or double it inside a value")
        case .malformedJSON:
            return Diagnostic(
                .malformedJSON, "a line is not one JSON object", in: place,
                details: ["JSON Lines has exactly one object on each line"], help: "repair the line")
        case .mixedJSON:
            return Diagnostic(
                .mixedJSON, "column `\(column)` holds values of different kinds", in: place,
                details: ["in this row the value is of another kind (number, text, boolean, list) than in the rows before"],
                help: "write the column in one kind")
        default:
            return misfit(problem, column: column, in: place)
        }
    }

    private func misfit(_ problem: AssayProblem, column: String, in place: String) -> Diagnostic {
        let override = request.columnTypes[column]
        let wanted = override ?? problem.detail.map { String(cString: $0) } ?? "the column's type"
        return Diagnostic(
            .valueMisfit, "a value of column `\(column)` does not fit \(wanted)", in: place,
            details: [override == nil ? "the column is read as \(wanted)" : "`columns: {\(column): \(wanted)}` asks for this type"],
            help: override == nil ? "set the column's type under `columns`" : "repair the value, or change the type under `columns`"
        )
    }

    private func schemaDiagnostic(_ problem: AssayProblem, column: String, in place: String) -> Diagnostic {
        guard problem.fault != .duplicateColumn else {
            return Diagnostic(
                .duplicateColumn, "two columns are named `\(column)`", in: place, details: ["a column is found by its name alone"],
                help: "rename one of them")
        }
        let (one, other) = (file(problem.other_file), file(problem.file))
        let difference =
            problem.fault == .differentColumns
            ? "only one of them has column `\(column)`" : "column `\(column)` has another type in each"
        return Diagnostic(
            .differentSchemas, "`\(one)` and `\(other)` have different columns", in: place, details: [difference],
            help: "write all files of a table with the same columns, or name the files that belong together by a pattern")
    }
}
