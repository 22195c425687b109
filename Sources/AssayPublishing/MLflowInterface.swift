import AssayCore
import Foundation

/// The part of MLflow's REST interface, version 2.0, that publishing needs. The fields are MLflow's own.
enum MLflowInterface {
    struct Tag: Codable, Hashable { var key: String, value: String? }
    struct Metric: Codable { var key: String, step: Int, timestamp: Int64, value: Double }

    struct ExperimentAnswer: Decodable {
        struct Experiment: Decodable { var experiment_id: String, lifecycle_stage: String? }
        var experiment: Experiment
    }
    struct NewExperiment: Codable { var name: String }
    struct NewExperimentAnswer: Decodable { var experiment_id: String }

    struct Run: Decodable {
        struct Info: Decodable { var run_id: String, lifecycle_stage: String?, artifact_uri: String? }
        struct Data: Decodable { var tags: [Tag]? }
        var info: Info, data: Data?
    }
    struct RunAnswer: Decodable { var run: Run }
    struct Search: Codable { var experiment_ids: [String], filter: String, max_results: Int, run_view_type: String }
    struct SearchAnswer: Decodable { var runs: [Run]? }
    struct NewRun: Codable { var experiment_id: String, run_name: String, start_time: Int64, tags: [Tag] }
    struct Batch: Codable { var run_id: String, metrics: [Metric], tags: [Tag] }
    struct NewTag: Codable { var run_id: String, key: String, value: String }
    struct Update: Codable { var run_id: String, status: String, end_time: Int64 }
    struct Empty: Decodable {}
    struct Refusal: Decodable { var error_code: String?, message: String? }

    static func tags(_ tags: [String: String]) -> [Tag] {
        tags.sorted { $0.key < $1.key }.map { Tag(key: $0.key, value: $0.value) }
    }
}
