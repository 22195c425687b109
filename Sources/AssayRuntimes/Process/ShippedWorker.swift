import CWorker

/// The Python program that runs a model for assay: `assay worker` prints it.
public enum ShippedWorker {
    public static let text: String = String(cString: assay_worker_text())
}
