/// Packages that run models, and libraries that wheels bring along.
enum KnownRuntimes {
    /// By package name; where several are one runtime, its name.
    private static let packages: [String: String] = [
        "onnxruntime": "onnxruntime", "onnxruntime-gpu": "onnxruntime", "onnxruntime-openvino": "onnxruntime", "xgboost": "xgboost",
        "xgboost-cpu": "xgboost", "lightgbm": "lightgbm", "catboost": "catboost", "scikit-learn": "scikit-learn", "torch": "torch",
        "pytorch": "torch", "tensorflow": "tensorflow", "tensorflow-cpu": "tensorflow", "jax": "jax", "openvino": "openvino",
        "tflite-runtime": "tflite", "mlflow": "mlflow", "mlflow-skinny": "mlflow", "triton": "triton", "treelite": "treelite",
    ]

    /// The runtime that a package is; nil for others.
    static func name(of key: String) -> String? { packages[key] }

    static func found(among installed: [InstalledPackage]) -> [String: String] {
        let pairs = installed.compactMap { package in packages[package.key].map { ($0, package.version) } }
        return Dictionary(pairs) { first, _ in first }
    }

    /// CUDA's runtime as a wheel or a conda package.
    static func cudaRuntime(among installed: [InstalledPackage]) -> String? {
        installed.first { $0.key.hasPrefix("nvidia-cuda-runtime") || $0.key == "cuda-cudart" || $0.key == "cudatoolkit" }?.version
    }
}
