"""Archives whose bytes follow from what is in them: sorted, owned by root, dated by SOURCE_DATE_EPOCH."""
import gzip, io, os, tarfile, time, zipfile

EPOCH = int(os.environ["SOURCE_DATE_EPOCH"])


def tar(file, prefix, entries):
    """A compressed tar of entries below a prefix, folders included."""
    folders = {"/".join(path.split("/")[:depth]) for path in entries for depth in range(1, path.count("/") + 1)} | {""}
    with open(file, "wb") as raw, gzip.GzipFile("", "wb", 6, raw, mtime=0) as packed, tarfile.open(fileobj=packed, mode="w", format=tarfile.GNU_FORMAT) as archive:
        for path in sorted(folders | set(entries)):
            member = tarfile.TarInfo(f"{prefix}/{path}".rstrip("/"))
            member.mtime = EPOCH
            entry = entries.get(path)
            if entry is None:
                member.type, member.mode = tarfile.DIRTYPE, 0o755
                archive.addfile(member)
            elif entry.link:
                member.type, member.linkname, member.mode = tarfile.SYMTYPE, entry.link, 0o777
                archive.addfile(member)
            else:
                member.size, member.mode = len(entry.content), entry.mode
                archive.addfile(member, io.BytesIO(entry.content))


def zipped(file, entries):
    """A zip of (name, content, mode) in the given order; a zip has no time before 1980 and counts two seconds at a time."""
    date = time.gmtime(max(EPOCH, 315532800))[:6]
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        for name, content, mode in entries:
            member = zipfile.ZipInfo(name, date)
            member.external_attr = (0o100000 | mode) << 16
            member.compress_type = zipfile.ZIP_DEFLATED
            member.create_system = 3
            archive.writestr(member, content)
