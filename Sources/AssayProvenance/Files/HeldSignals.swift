import Glibc

/// Keeps a write that the system refuses from ending the process.
///
/// A file past the size limit of the process (`ulimit -f`) raises SIGXFSZ and a pipe without a reader raises SIGPIPE; both
/// end a process by default, before it can clean up. Held back in this thread, they become ordinary errors of `write`.
enum HeldSignals {
    static func during(_ body: () throws(SystemError) -> Void) throws(SystemError) {
        var held = sigset_t()
        var before = sigset_t()
        sigemptyset(&held)
        sigaddset(&held, SIGXFSZ)
        sigaddset(&held, SIGPIPE)
        pthread_sigmask(SIG_BLOCK, &held, &before)
        defer {
            var atOnce = timespec()
            while sigtimedwait(&held, nil, &atOnce) > 0 {}
            pthread_sigmask(SIG_SETMASK, &before, nil)
        }
        try body()
    }
}
