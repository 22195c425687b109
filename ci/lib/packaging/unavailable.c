/* What the static libraries of Debian could call and assay never asks for: Kerberos and SSH for libgit2's network transports (assay
 * leaves the network to the program `git`), and ICU and LZMA for libxml2's reader of foreign encodings (assay only writes UTF-8).
 * Each function answers what its library answers where a thing is not available, so that libgit2 and libxml2 report it. Nothing
 * here is called in a run; a symbol that is missing here is an error of the linker. */
#include <stddef.h>
#include <stdint.h>

#define FAILS(name, code) long name(void) { return code; }
#define GIVES_NOTHING(name) void *name(void) { return NULL; }

/* GSS-API: GSS_S_UNAVAILABLE. */
enum { UNAVAILABLE = 16 << 16 };
const void *const GSS_C_NT_HOSTBASED_SERVICE = NULL;
FAILS(gss_delete_sec_context, UNAVAILABLE)
FAILS(gss_display_status, UNAVAILABLE)
FAILS(gss_import_name, UNAVAILABLE)
FAILS(gss_indicate_mechs, UNAVAILABLE)
FAILS(gss_init_sec_context, UNAVAILABLE)
FAILS(gss_release_buffer, UNAVAILABLE)
FAILS(gss_release_name, UNAVAILABLE)
FAILS(gss_release_oid_set, UNAVAILABLE)

/* ICU: U_UNSUPPORTED_ERROR, the last argument of each. */
enum { UNSUPPORTED = 16 };
void UCNV_TO_U_CALLBACK_STOP_72(void) {}
void UCNV_FROM_U_CALLBACK_STOP_72(void) {}
void *ucnv_open_72(const char *name, int *error) { (void)name; *error = UNSUPPORTED; return NULL; }
void ucnv_close_72(void *converter) { (void)converter; }
void ucnv_setToUCallBack_72(void *c, void *action, const void *context, void *old, const void *before, int *error) {
    (void)c; (void)action; (void)context; (void)old; (void)before; *error = UNSUPPORTED;
}
void ucnv_setFromUCallBack_72(void *c, void *action, const void *context, void *old, const void *before, int *error) {
    (void)c; (void)action; (void)context; (void)old; (void)before; *error = UNSUPPORTED;
}
void ucnv_convertEx_72(void *to, void *from, char **t, const char *tl, const char **s, const char *sl, uint16_t *p, uint16_t **ps,
                       uint16_t **pt, const uint16_t *pl, int8_t reset, int8_t flush, int *error) {
    (void)to; (void)from; (void)t; (void)tl; (void)s; (void)sl; (void)p; (void)ps; (void)pt; (void)pl; (void)reset; (void)flush;
    *error = UNSUPPORTED;
}

/* LZMA: LZMA_OPTIONS_ERROR. */
enum { OPTIONS_ERROR = 8 };
FAILS(lzma_auto_decoder, OPTIONS_ERROR)
FAILS(lzma_code, OPTIONS_ERROR)
FAILS(lzma_properties_decode, OPTIONS_ERROR)
void lzma_end(void *stream) { (void)stream; }

/* libssh2: its start is none of an error; a session is, LIBSSH2_ERROR_METHOD_NOT_SUPPORTED. */
enum { NOT_SUPPORTED = -33 };
FAILS(libssh2_init, 0)
FAILS(libssh2_agent_connect, NOT_SUPPORTED)
FAILS(libssh2_agent_disconnect, NOT_SUPPORTED)
void libssh2_agent_free(void *object) { (void)object; }
FAILS(libssh2_agent_get_identity, NOT_SUPPORTED)
GIVES_NOTHING(libssh2_agent_init)
FAILS(libssh2_agent_list_identities, NOT_SUPPORTED)
FAILS(libssh2_agent_userauth, NOT_SUPPORTED)
FAILS(libssh2_channel_close, NOT_SUPPORTED)
FAILS(libssh2_channel_free, NOT_SUPPORTED)
GIVES_NOTHING(libssh2_channel_open_ex)
FAILS(libssh2_channel_process_startup, NOT_SUPPORTED)
FAILS(libssh2_channel_read_ex, NOT_SUPPORTED)
FAILS(libssh2_channel_set_blocking, NOT_SUPPORTED)
FAILS(libssh2_channel_write_ex, NOT_SUPPORTED)
void libssh2_exit(void) {}
GIVES_NOTHING(libssh2_hostkey_hash)
FAILS(libssh2_knownhost_checkp, NOT_SUPPORTED)
void libssh2_knownhost_free(void *object) { (void)object; }
GIVES_NOTHING(libssh2_knownhost_init)
FAILS(libssh2_knownhost_readfile, NOT_SUPPORTED)
GIVES_NOTHING(libssh2_session_abstract)
FAILS(libssh2_session_disconnect_ex, NOT_SUPPORTED)
FAILS(libssh2_session_free, NOT_SUPPORTED)
FAILS(libssh2_session_handshake, NOT_SUPPORTED)
GIVES_NOTHING(libssh2_session_hostkey)
GIVES_NOTHING(libssh2_session_init_ex)
FAILS(libssh2_session_last_error, NOT_SUPPORTED)
FAILS(libssh2_session_method_pref, NOT_SUPPORTED)
FAILS(libssh2_session_set_blocking, NOT_SUPPORTED)
FAILS(libssh2_userauth_authenticated, NOT_SUPPORTED)
FAILS(libssh2_userauth_keyboard_interactive_ex, NOT_SUPPORTED)
GIVES_NOTHING(libssh2_userauth_list)
FAILS(libssh2_userauth_password_ex, NOT_SUPPORTED)
FAILS(libssh2_userauth_publickey, NOT_SUPPORTED)
FAILS(libssh2_userauth_publickey_fromfile_ex, NOT_SUPPORTED)
FAILS(libssh2_userauth_publickey_frommemory, NOT_SUPPORTED)
