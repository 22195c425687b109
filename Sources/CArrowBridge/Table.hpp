#pragma once

#include <memory>
#include <mutex>
#include <optional>
#include <vector>

#include "ByteSource.hpp"
#include "Normalise.hpp"

namespace assay {

/// A chunk that is known but not yet parsed or decoded.
class Ticket {
public:
    virtual ~Ticket() = default;
    virtual BatchPtr load() = 0;
};

struct NumberedTicket {
    AssayTicketInfo info;
    std::unique_ptr<Ticket> ticket;
};

/// One pass over a table; `next` is called under the scan's lock.
class Scan {
public:
    virtual ~Scan() = default;
    virtual std::optional<NumberedTicket> next() = 0;
};

/// Files opened as one table.
class Table : public std::enable_shared_from_this<Table> {
public:
    virtual ~Table() = default;
    virtual std::unique_ptr<Scan> scan(std::vector<int> columns) const = 0;
    virtual std::int64_t rows() const = 0;
    const std::vector<TableField> &fields() const { return fields_; }
    /// Rows in every chunk but the last.
    std::int64_t chunkRows() const { return chunkRows_; }

protected:
    explicit Table(std::int64_t chunkRows) : chunkRows_(chunkRows) {}
    std::vector<TableField> fields_;
    std::int64_t chunkRows_;
};

struct OpenRequest {
    AssayFormat format;
    char delimiter;
    std::int64_t chunkRows;
    std::vector<SourceFile> files;
    Overrides overrides;
};

std::shared_ptr<Table> openCsv(const OpenRequest &request);
std::shared_ptr<Table> openJsonLines(const OpenRequest &request);
/// Parquet and Arrow files.
std::shared_ptr<Table> openBatches(const OpenRequest &request);

}  // namespace assay
