import AssayCommands

await Assay.launch()
