import Foundation

/// Whether the names and the links of an archive stay in the folder that it is unpacked to.
enum ArchivePaths {
    /// Why a member's name leads out of the folder; nil where it does not.
    static func fault(name: String) -> String? {
        if name.unicodeScalars.contains("\0") { return "a member's name holds a zero byte" }
        let name = name.replacingOccurrences(of: "\\", with: "/")
        let isDrive = name.unicodeScalars.dropFirst().first == ":" && name.first?.isASCII == true && name.first?.isLetter == true
        if name.hasPrefix("/") || isDrive { return "a member is named with an absolute path" }
        return climbs(name.split(separator: "/")) ? "a member's name leads out of the folder" : nil
    }

    /// Why a link leads out of the folder.
    ///
    /// - Parameter isHard: whether the target is a name of the archive rather than a path from the link.
    static func fault(link name: String, to target: String, isHard: Bool = false) -> String? {
        if target.hasPrefix("/") { return "a link leads to the absolute path \(target)" }
        let folder = isHard ? [] : name.split(separator: "/").dropLast()
        return climbs(folder + target.split(separator: "/")) ? "a link leads out of the folder, to \(target)" : nil
    }

    private static func climbs(_ parts: [Substring]) -> Bool {
        var depth = 0
        for part in parts where part != "." {
            depth += part == ".." ? -1 : 1
            if depth < 0 { return true }
        }
        return false
    }
}
