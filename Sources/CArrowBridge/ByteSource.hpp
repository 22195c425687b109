#pragma once

#include <arrow/buffer.h>
#include <arrow/io/interfaces.h>
#include <arrow/util/compression.h>

#include <memory>
#include <string>
#include <vector>

#include "Fault.hpp"

namespace assay {

using BufferPtr = std::shared_ptr<arrow::Buffer>;

struct SourceFile {
    std::string path;
    AssayCompression compression;
    std::int32_t index;
};

/// The decompressed bytes of a file, read forwards.
class ByteSource {
public:
    explicit ByteSource(const SourceFile &file);
    /// Fewer bytes than asked for only at the end.
    std::int64_t read(char *buffer, std::int64_t count);
    void skip(std::int64_t count);
    /// The next `count` bytes; a fault when the file has become shorter.
    BufferPtr readExactly(std::int64_t count);
    std::int64_t position() const { return position_; }

private:
    std::unique_ptr<arrow::util::Codec> codec_;
    std::shared_ptr<arrow::io::InputStream> stream_;
    SourceFile file_;
    std::int64_t position_ = 0;
};

/// Bytes of an uncompressed file from `begin` to `end`; a fault when the file has become shorter.
BufferPtr readRange(const SourceFile &file, std::int64_t begin, std::int64_t end);

/// A window that slides over a file's bytes, so that whole rows can be looked at in memory.
///
/// Behind `end` stand a newline that is not the file's and `padding` readable bytes, so that a search for the end of a cell
/// needs no check against `end` at every byte.
class Window {
public:
    static constexpr std::int64_t padding = 16;

    explicit Window(const SourceFile &file);
    const char *begin() const { return buffer_.data() + begin_; }
    const char *end() const { return buffer_.data() + end_; }
    /// Whether the file ends at `end`; a last line without a newline has been given one.
    bool last() const { return last_; }
    bool empty() const { return last_ && begin_ == end_; }
    /// Offset in the decompressed file of a position in the window, never behind the file's end.
    std::int64_t offset(const char *position) const;
    /// Drops what stands before `position` and reads more behind the rest.
    void advance(const char *position);

private:
    void fill();

    ByteSource source_;
    std::vector<char> buffer_;
    std::int64_t begin_ = 0, end_ = 0;
    /// Offset of the buffer's first byte.
    std::int64_t origin_ = 0;
    bool last_ = false;
};

}  // namespace assay
