/// Sorting of numbers without NaN.
public enum NumberSort {
    /// The numbers in ascending order, both zeros alike as +0.
    public static func ascending(_ numbers: [Double]) -> [Double] {
        var images = numbers.map { ~ScoreImage.descending($0) }
        RadixSort.sort(&images, varying: ScoreImage.varying(images))
        return images.map { ScoreImage.score(~$0) }
    }
}
