#include "ByteSource.hpp"

#include <arrow/io/compressed.h>
#include <arrow/io/file.h>

#include <algorithm>
#include <cstring>

namespace assay {

namespace {

constexpr std::int64_t windowSize = 1 << 20;

std::shared_ptr<arrow::io::ReadableFile> open(const SourceFile &file) {
    return take(arrow::io::ReadableFile::Open(file.path), AssayFaultUnreadable, file.index);
}

}  // namespace

ByteSource::ByteSource(const SourceFile &file) : stream_(open(file)), file_(file) {
    if (file.compression == AssayCompressionNone) return;
    auto kind = file.compression == AssayCompressionGzip ? arrow::Compression::GZIP : arrow::Compression::ZSTD;
    codec_ = take(arrow::util::Codec::Create(kind), AssayFaultInternal, file.index, true);
    stream_ = take(arrow::io::CompressedInputStream::Make(codec_.get(), stream_), AssayFaultDamagedCompression, file.index);
}

std::int64_t ByteSource::read(char *buffer, std::int64_t count) {
    auto kind = codec_ ? AssayFaultDamagedCompression : AssayFaultUnreadable;
    std::int64_t total = 0;
    while (total < count) {
        auto result = stream_->Read(count - total, buffer + total);
        if (!result.ok()) throw Fault{.kind = kind, .file = file_.index, .byte = position_};
        if (*result == 0) break;
        total += *result;
        position_ += *result;
    }
    return total;
}

void ByteSource::skip(std::int64_t count) {
    std::vector<char> scratch(static_cast<std::size_t>(std::min(count, windowSize)));
    while (count > 0) {
        auto got = read(scratch.data(), std::min<std::int64_t>(count, windowSize));
        if (got == 0) throw Fault{.kind = AssayFaultFileChanged, .file = file_.index};
        count -= got;
    }
}

BufferPtr ByteSource::readExactly(std::int64_t count) {
    auto buffer = take(arrow::AllocateBuffer(count), AssayFaultOutOfMemory, file_.index);
    auto got = read(reinterpret_cast<char *>(buffer->mutable_data()), count);
    if (got != count) throw Fault{.kind = AssayFaultFileChanged, .file = file_.index};
    return buffer;
}

BufferPtr readRange(const SourceFile &file, std::int64_t begin, std::int64_t end) {
    auto buffer = take(open(file)->ReadAt(begin, end - begin), AssayFaultUnreadable, file.index);
    if (buffer->size() != end - begin) throw Fault{.kind = AssayFaultFileChanged, .file = file.index};
    return buffer;
}

Window::Window(const SourceFile &file) : source_(file), buffer_(windowSize + 1 + padding) { fill(); }

std::int64_t Window::offset(const char *position) const {
    return std::min(origin_ + (position - buffer_.data()), source_.position());
}

void Window::advance(const char *position) {
    auto kept = end() - position;
    bool stuck = position == buffer_.data();
    if (stuck && !last_) buffer_.resize(buffer_.size() * 2);
    if (!stuck) std::memmove(buffer_.data(), position, static_cast<std::size_t>(kept));
    if (!stuck) origin_ += position - buffer_.data();
    begin_ = 0;
    end_ = kept;
    fill();
}

void Window::fill() {
    auto room = static_cast<std::int64_t>(buffer_.size()) - 2 - padding - end_;
    auto got = last_ ? 0 : source_.read(buffer_.data() + end_, room);
    if (!last_ && got < room) {
        last_ = true;
        end_ += got;
        if (end_ > 0 && buffer_[end_ - 1] != '\n') buffer_[end_++] = '\n';
    } else {
        end_ += got;
    }
    buffer_[end_] = '\n';
}

}  // namespace assay
