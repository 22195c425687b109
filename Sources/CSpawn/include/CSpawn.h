#pragma once

// Starts programs behind limits that only a child may set on itself, between fork and exec, where Swift code must not run.

#include <stdbool.h>
#include <stdint.h>
#include <sys/types.h>

/// How far a program was kept from the network.
typedef enum __attribute__((enum_extensibility(closed))) AssayNetwork : int32_t {
    /// As this process: nothing was asked for.
    AssayNetworkOpen,
    /// A network namespace of its own, with nothing but the loopback device.
    AssayNetworkNamespace,
    /// A system call filter that refuses sockets other than local ones.
    AssayNetworkFilter,
    /// Asked for, and the kernel allows neither.
    AssayNetworkNotDenied,
} AssayNetwork;

typedef struct AssaySpawnOrder {
    const char *executable;
    char *const *arguments;    // ends in NULL
    char *const *environment;  // ends in NULL
    const char *folder;        // NULL stays where this process is
    int32_t streams[3];        // become standard input, output and error
    uint64_t memory;           // bytes of address space; 0 for no limit
    uint64_t processor_time;   // seconds; 0 for no limit
    bool denies_network;
    bool denies_new_privileges;
} AssaySpawnOrder;

typedef enum __attribute__((enum_extensibility(closed))) AssaySpawnStep : int32_t {
    AssaySpawnStepFork,
    AssaySpawnStepStreams,
    AssaySpawnStepFolder,
    AssaySpawnStepLimits,
    AssaySpawnStepExec,
} AssaySpawnStep;

/// What became of an order.
typedef struct AssaySpawnReport {
    int32_t failure;  // errno; 0 where the program runs
    AssaySpawnStep step;
    AssayNetwork network;
    bool new_privileges_denied;
} AssaySpawnReport;

/// Starts the program in a process group of its own and returns its id; below 0 where it does not run.
pid_t assay_spawn(const AssaySpawnOrder *order, AssaySpawnReport *report);

/// Writes as `write` does, without the signal that a pipe without a reader sends.
ssize_t assay_write(int32_t descriptor, const void *bytes, size_t count);

/// A pipe that no program inherits, whose ends do not stand in the place of a standard stream.
///
/// `capacity` is how many bytes it should hold, 0 for the usual; a kernel that does not give so many gives fewer.
bool assay_pipe(int32_t capacity, int32_t *reader, int32_t *writer);

/// The exit status (0...255) or the negated signal of a child that has ended, without reaping it; false while it runs.
bool assay_has_ended(pid_t child, int32_t *status);
