/// The manifest's declaration for machines and for people, both made from what validates.
public enum ManifestSchema {
    /// JSON Schema, draft 2020-12, with the names of the measures in it.
    public static func jsonSchema(measures: MeasureNames) -> String {
        JSONSchemaWriter(measures: measures).document().rendered() + "\n"
    }

    /// JSON Schema, draft 2020-12, of a data contract.
    public static func contractSchema() -> String { JSONSchemaWriter(measures: MeasureNames([:])).contract().rendered() + "\n" }

    /// JSON Schema, draft 2020-12, of a reference profile.
    public static func profileSchema() -> String { JSONSchemaWriter(measures: MeasureNames([:])).profile().rendered() + "\n" }

    /// The reference of every key of a data contract, as Markdown: `docs/contract.md`.
    public static func contractReference() -> String { ReferenceWriter.contract() }

    /// The reference of every key, as Markdown: `docs/manifest.md`.
    public static func reference() -> String { ReferenceWriter.markdown() }
}
