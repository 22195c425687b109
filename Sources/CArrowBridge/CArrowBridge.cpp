#include <arrow/c/bridge.h>
#include <arrow/memory_pool.h>

#ifdef __linux__
#include <malloc.h>
#endif

#include <cstdlib>
#include <cstring>
#include <new>

#include "Guarded.hpp"
#include "Table.hpp"

struct AssayTable {
    std::shared_ptr<assay::Table> table;
};

struct AssayScan {
    std::unique_ptr<assay::Scan> scan;
    std::mutex lock;
};

struct AssayTicket {
    std::unique_ptr<assay::Ticket> ticket;
};

namespace {

using assay::exported;
using assay::guarded;

assay::OpenRequest request(const AssayTableOptions &options) {
    assay::OpenRequest result{options.format, options.delimiter, options.chunk_rows, {}, {}};
    for (std::int32_t index = 0; index < options.path_count; ++index) {
        result.files.push_back({options.paths[index], options.compressions[index], index});
    }
    for (std::int32_t index = 0; index < options.override_count; ++index) {
        result.overrides.emplace_back(options.overrides[index].column, options.overrides[index].type);
    }
    return result;
}

std::shared_ptr<assay::Table> open(const assay::OpenRequest &request) {
    switch (request.format) {
        case AssayFormatCSV: return assay::openCsv(request);
        case AssayFormatJSONLines: return assay::openJsonLines(request);
        default: return assay::openBatches(request);
    }
}

}  // namespace

bool assay_table_open(const AssayTableOptions *options, AssayTable **table, AssayProblem *problem) {
    return guarded(problem, [&] { *table = new AssayTable{open(request(*options))}; });
}

int32_t assay_table_field_count(const AssayTable *table) { return static_cast<int32_t>(table->table->fields().size()); }

AssayField assay_table_field(const AssayTable *table, int32_t index) {
    return table->table->fields()[static_cast<std::size_t>(index)].exported();
}

int64_t assay_table_row_count(const AssayTable *table) { return table->table->rows(); }

void assay_table_release(AssayTable *table) { delete table; }

bool assay_scan_open(const AssayTable *table, const int32_t *columns, int32_t count, AssayScan **scan, AssayProblem *problem) {
    return guarded(problem, [&] { *scan = new AssayScan{table->table->scan(std::vector<int>(columns, columns + count)), {}}; });
}

bool assay_scan_next(AssayScan *scan, AssayTicket **ticket, AssayTicketInfo *info, AssayProblem *problem) {
    return guarded(problem, [&] {
        std::lock_guard guard(scan->lock);
        *ticket = nullptr;
        auto next = scan->scan->next();
        if (!next) return;
        *info = next->info;
        *ticket = new AssayTicket{std::move(next->ticket)};
    });
}

void assay_scan_release(AssayScan *scan) {
    delete scan;
    // What the scan used goes back to the system, because conclusions need memory of their own.
    arrow::default_memory_pool()->ReleaseUnused();
#ifdef __GLIBC__
    malloc_trim(0);
#endif
}

bool assay_ticket_load(AssayTicket *ticket, AssayColumn *columns, AssayProblem *problem) {
    return guarded(problem, [&] {
        auto batch = ticket->ticket->load();
        for (int index = 0; index < batch->num_columns(); ++index) columns[index] = exported(*batch->column(index));
    });
}

void assay_ticket_release(AssayTicket *ticket) { delete ticket; }

void assay_problem_release(AssayProblem *problem) {
    std::free(problem->column);
    std::free(problem->detail);
    problem->column = problem->detail = nullptr;
}
