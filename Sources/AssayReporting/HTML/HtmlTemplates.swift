import AssayCore
import CTemplates
import Mustache

/// The templates of the pages, read once for as many pages as are written.
struct HtmlTemplates {
    private let library: MustacheLibrary

    static var style: String { String(cString: assay_template_style()) }

    /// - Throws: RP006.
    static func load() throws(Diagnostic) -> HtmlTemplates {
        MustacheContentTypes.register(SafeHTML(), named: SafeHTML.name)
        var templates: [String: MustacheTemplate] = [:]
        for index in 0..<assay_template_count() {
            let name = String(cString: assay_template_name(index))
            templates[name] = try template(name, String(cString: assay_template_text(index)))
        }
        return HtmlTemplates(library: MustacheLibrary(templates: templates))
    }

    /// - Throws: RP006 where there is no such template.
    func render(_ page: Any, with name: String) throws(Diagnostic) -> String {
        guard let text = library.render(page, withTemplate: name) else { throw Self.unreadable(name) }
        return text
    }

    private static func template(_ name: String, _ text: String) throws(Diagnostic) -> MustacheTemplate {
        do { return try MustacheTemplate(string: text) } catch { throw unreadable(name) }
    }

    private static func unreadable(_ name: String) -> Diagnostic {
        Diagnostic(
            .unreadableTemplate, "the template `\(name)` of this binary cannot be read", help: "install assay anew, and report this"
        )
    }
}

// A page has thousands of cells, and looking into each by reflection takes longer than all the rest.

extension HtmlFigure.Cell: MustacheParent {
    func child(named name: String) -> Any? {
        switch name {
        case "text": text
        case "kind": kind
        default: nil
        }
    }
}

extension HtmlFigure.Row: MustacheParent {
    func child(named name: String) -> Any? {
        switch name {
        case "name": self.name
        case "cells": cells
        default: nil
        }
    }
}

extension SiteSection.Shown.Cell: MustacheParent {
    func child(named name: String) -> Any? {
        switch name {
        case "text": text
        case "kind": kind
        case "link": link
        default: nil
        }
    }
}

extension SiteSection.Shown.Row: MustacheParent {
    func child(named name: String) -> Any? {
        switch name {
        case "name": self.name
        case "cells": cells
        default: nil
        }
    }
}
