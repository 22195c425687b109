#pragma once

#include "CSpawn.h"

/// What the id maps of a user namespace say, written before the fork because a child must not format text.
typedef struct AssayIdMaps {
    char user[64];
    char group[64];
} AssayIdMaps;

AssayIdMaps assay_id_maps(void);

/// Keeps the calling process from the network; only for a child between fork and exec.
AssayNetwork assay_deny_network(const AssayIdMaps *maps);
