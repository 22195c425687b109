#define _GNU_SOURCE
#include "Network.h"

#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <net/if.h>
#include <sched.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

AssayIdMaps assay_id_maps(void) {
    AssayIdMaps maps;
    snprintf(maps.user, sizeof maps.user, "%u %u 1", (unsigned)geteuid(), (unsigned)geteuid());
    snprintf(maps.group, sizeof maps.group, "%u %u 1", (unsigned)getegid(), (unsigned)getegid());
    return maps;
}

static void write_text(const char *path, const char *text) {
    int file = open(path, O_WRONLY | O_CLOEXEC);
    if (file < 0) return;
    ssize_t count = write(file, text, strlen(text));
    (void)count;
    close(file);
}

/// Programs that talk to themselves over 127.0.0.1 go on doing so.
static void raise_loopback(void) {
    int opened = socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    if (opened < 0) return;
    struct ifreq request = {0};
    memcpy(request.ifr_name, "lo", 3);
    if (ioctl(opened, SIOCGIFFLAGS, &request) == 0) {
        request.ifr_flags |= IFF_UP;
        ioctl(opened, SIOCSIFFLAGS, &request);
    }
    close(opened);
}

/// Root makes a network namespace at once; everyone else inside a user namespace, as themselves.
static bool enter_namespace(const AssayIdMaps *maps) {
    if (unshare(CLONE_NEWNET) != 0) {
        if (unshare(CLONE_NEWUSER | CLONE_NEWNET) != 0) return false;
        write_text("/proc/self/setgroups", "deny");
        write_text("/proc/self/uid_map", maps->user);
        write_text("/proc/self/gid_map", maps->group);
    }
    raise_loopback();
    return true;
}

#if defined(__x86_64__)
#define ASSAY_ARCHITECTURE AUDIT_ARCH_X86_64
#elif defined(__aarch64__)
#define ASSAY_ARCHITECTURE AUDIT_ARCH_AARCH64
#endif

#ifdef ASSAY_ARCHITECTURE
/// Sockets of the local kind and io_uring's absence; everything else as before.
static bool install_filter(void) {
    static struct sock_filter program[] = {
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, arch)),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, ASSAY_ARCHITECTURE, 1, 0),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_KILL_PROCESS),
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr)),
        BPF_JUMP(BPF_JMP | BPF_JGE | BPF_K, 0x40000000, 6, 0),  // the x32 calls of an x86-64 kernel
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, 425, 5, 0),         // io_uring_setup, which could open sockets unseen
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, __NR_socket, 0, 3),
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, args[0])),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, AF_UNIX, 1, 0),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | 13),  // EACCES
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | 38),  // ENOSYS
    };
    const struct sock_fprog rules = {sizeof program / sizeof program[0], program};
    return prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 && prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &rules) == 0;
}
#else
static bool install_filter(void) { return false; }
#endif

AssayNetwork assay_deny_network(const AssayIdMaps *maps) {
    if (enter_namespace(maps)) return AssayNetworkNamespace;
    return install_filter() ? AssayNetworkFilter : AssayNetworkNotDenied;
}
