#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <linux/close_range.h>
#include <signal.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "Network.h"

/// Above the standard streams and below what any sensible limit allows.
enum { FIRST_DESCRIPTOR = 10 };

static int raised(int descriptor) {
    if (descriptor < 0 || descriptor >= FIRST_DESCRIPTOR) return descriptor;
    int moved = fcntl(descriptor, F_DUPFD_CLOEXEC, FIRST_DESCRIPTOR);
    close(descriptor);
    return moved;
}

bool assay_pipe(int32_t capacity, int32_t *reader, int32_t *writer) {
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) != 0) return false;
    if (capacity > 0) fcntl(ends[1], F_SETPIPE_SZ, capacity);
    *reader = raised(ends[0]);
    *writer = raised(ends[1]);
    if (*reader >= 0 && *writer >= 0) return true;
    close(*reader);
    close(*writer);
    return false;
}

static bool limit(int resource, uint64_t soft, uint64_t hard) {
    struct rlimit now;
    if (getrlimit(resource, &now) != 0) return false;
    if (now.rlim_max != RLIM_INFINITY && hard > now.rlim_max) hard = now.rlim_max;
    const struct rlimit wanted = {soft < hard ? soft : hard, hard};
    return setrlimit(resource, &wanted) == 0;
}

static void usual_signals(void) {
    for (int number = 1; number < NSIG; ++number) {
        if (number != SIGKILL && number != SIGSTOP) signal(number, SIG_DFL);
    }
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
}

/// Says why the program does not run, and ends. Only calls that are safe between fork and exec stand below.
static _Noreturn void give_up(AssaySpawnReport *report, AssaySpawnStep step, int status) {
    report->failure = errno;
    report->step = step;
    ssize_t count = write(status, report, sizeof *report);
    (void)count;
    _exit(127);
}

static _Noreturn void become(const AssaySpawnOrder *order, const AssayIdMaps *maps, int status) {
    AssaySpawnReport report = {0};
    setpgid(0, 0);
    usual_signals();
    for (int number = 0; number < 3; ++number) {
        if (dup2(order->streams[number], number) < 0) give_up(&report, AssaySpawnStepStreams, status);
    }
    syscall(SYS_close_range, 3, ~0U, CLOSE_RANGE_CLOEXEC);
    if (order->folder && chdir(order->folder) != 0) give_up(&report, AssaySpawnStepFolder, status);
    limit(RLIMIT_CORE, 0, 0);
    if (order->memory && !limit(RLIMIT_AS, order->memory, order->memory)) give_up(&report, AssaySpawnStepLimits, status);
    // The second limit is for a program that ignores the signal of the first.
    if (order->processor_time && !limit(RLIMIT_CPU, order->processor_time, order->processor_time + 5)) {
        give_up(&report, AssaySpawnStepLimits, status);
    }
    if (order->denies_network) report.network = assay_deny_network(maps);
    if (order->denies_new_privileges) report.new_privileges_denied = prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0;
    ssize_t count = write(status, &report, sizeof report);
    (void)count;
    execve(order->executable, order->arguments, order->environment);
    give_up(&report, AssaySpawnStepExec, status);
}

/// The last report of the child: the first says what it did, a second one that exec failed. Nothing follows exec.
static bool read_reports(int status, AssaySpawnReport *report) {
    bool found = false;
    for (;;) {
        AssaySpawnReport next;
        ssize_t count = read(status, &next, sizeof next);
        if (count < 0 && errno == EINTR) continue;
        if (count != (ssize_t)sizeof next) return found;
        *report = next;
        found = true;
    }
}

pid_t assay_spawn(const AssaySpawnOrder *order, AssaySpawnReport *report) {
    memset(report, 0, sizeof *report);
    const AssayIdMaps maps = assay_id_maps();
    int reader, writer;
    if (!assay_pipe(0, &reader, &writer)) {
        report->failure = errno;
        return -1;
    }
    // As posix_spawn does: no copy of this process, which may be large, and no handler of its that runs in the child.
    sigset_t all, before;
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &before);
    pid_t child = vfork();
    if (child == 0) become(order, &maps, writer);
    report->failure = child < 0 ? errno : 0;
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    close(writer);
    bool said = child > 0 && read_reports(reader, report);
    close(reader);
    if (child > 0 && !said) report->failure = ECHILD;
    if (report->failure == 0) return child;
    if (child > 0) {
        while (waitpid(child, NULL, 0) < 0 && errno == EINTR) {}
    }
    return -1;
}

ssize_t assay_write(int32_t descriptor, const void *bytes, size_t count) {
    sigset_t broken, before, waiting;
    sigemptyset(&broken);
    sigaddset(&broken, SIGPIPE);
    sigpending(&waiting);
    pthread_sigmask(SIG_BLOCK, &broken, &before);
    ssize_t written = write(descriptor, bytes, count);
    int failure = errno;
    if (written < 0 && failure == EPIPE && !sigismember(&waiting, SIGPIPE)) {
        const struct timespec now = {0, 0};
        while (sigtimedwait(&broken, NULL, &now) < 0 && errno == EINTR) {}
    }
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    errno = failure;
    return written;
}

bool assay_has_ended(pid_t child, int32_t *status) {
    siginfo_t found = {0};
    int answer;
    do answer = waitid(P_PID, (id_t)child, &found, WEXITED | WNOHANG | WNOWAIT);
    while (answer != 0 && errno == EINTR);
    if (answer != 0) {
        *status = 255;
        return true;
    }
    if (found.si_pid == 0) return false;
    *status = found.si_code == CLD_EXITED ? found.si_status : -found.si_status;
    return true;
}
