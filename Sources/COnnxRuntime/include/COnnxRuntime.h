// The part of ONNX Runtime's C interface that assay calls.
//
// `OrtApi` is a table of function pointers whose order never changes: releases only append. So each slot is known by its
// index, and the slots between are left as unnamed pointers. The indices are held by the assertions at the end, and a test
// calls every slot of the pinned library.

#ifndef ASSAY_CONNXRUNTIME_H
#define ASSAY_CONNXRUNTIME_H

#include <stddef.h>
#include <stdint.h>

#pragma clang assume_nonnull begin

/// The table of release 1.16, the oldest that assay accepts; every later release still hands it out.
enum { ASSAY_ORT_API_VERSION = 16 };

typedef struct OrtStatus OrtStatus;
typedef struct OrtEnv OrtEnv;
typedef struct OrtSession OrtSession;
typedef struct OrtSessionOptions OrtSessionOptions;
typedef struct OrtRunOptions OrtRunOptions;
typedef struct OrtMemoryInfo OrtMemoryInfo;
typedef struct OrtAllocator OrtAllocator;
typedef struct OrtValue OrtValue;
typedef struct OrtTensorTypeAndShapeInfo OrtTensorTypeAndShapeInfo;

/// NULL is success; anything else belongs to the caller.
typedef OrtStatus *_Nullable OrtResult;

typedef enum OrtLoggingLevel {
    ORT_LOGGING_LEVEL_FATAL = 4,
} OrtLoggingLevel;

typedef enum OrtExecutionMode {
    ORT_SEQUENTIAL = 0,
} OrtExecutionMode;

typedef enum OrtGraphOptimizationLevel {
    ORT_DISABLE_ALL = 0,
    ORT_ENABLE_BASIC = 1,
    ORT_ENABLE_EXTENDED = 2,
    ORT_ENABLE_ALL = 99,
} OrtGraphOptimizationLevel;

typedef enum OrtAllocatorType {
    OrtArenaAllocator = 1,
} OrtAllocatorType;

typedef enum OrtMemType {
    OrtMemTypeDefault = 0,
} OrtMemType;

typedef enum OrtValueType {
    ORT_VALUE_TENSOR = 1,
    ORT_VALUE_SEQUENCE = 2,
    ORT_VALUE_MAP = 3,
} OrtValueType;

/// The numbers of ONNX's own `TensorProto.DataType`.
typedef enum OrtElement {
    ORT_ELEMENT_FLOAT = 1,
    ORT_ELEMENT_UINT8 = 2,
    ORT_ELEMENT_INT8 = 3,
    ORT_ELEMENT_UINT16 = 4,
    ORT_ELEMENT_INT16 = 5,
    ORT_ELEMENT_INT32 = 6,
    ORT_ELEMENT_INT64 = 7,
    ORT_ELEMENT_STRING = 8,
    ORT_ELEMENT_BOOL = 9,
    ORT_ELEMENT_FLOAT16 = 10,
    ORT_ELEMENT_DOUBLE = 11,
    ORT_ELEMENT_UINT32 = 12,
    ORT_ELEMENT_UINT64 = 13,
} OrtElement;

// The shapes that repeat in the table: a slot, an object that is handed out, and a list of C strings.
#define CALL(name) (*_Nonnull name)
#define OUT(type) type *_Nullable *_Nonnull
#define NAMES const char *_Nullable const *_Nonnull

typedef struct OrtApi {
    void *_Nullable unused0[2];
    const char *_Nonnull CALL(GetErrorMessage)(const OrtStatus *status); // 2
    OrtResult CALL(CreateEnv)(OrtLoggingLevel level, const char *name, OUT(OrtEnv) out); // 3
    void *_Nullable unused4[3];
    OrtResult CALL(CreateSession)(const OrtEnv *env, const char *path, const OrtSessionOptions *options,
        OUT(OrtSession) out); // 7
    OrtResult CALL(CreateSessionFromArray)(const OrtEnv *env, const void *model, size_t length,
        const OrtSessionOptions *options, OUT(OrtSession) out); // 8
    OrtResult CALL(Run)(OrtSession *session, const OrtRunOptions *_Nullable options, NAMES input_names,
        const OrtValue *_Nullable const *_Nonnull inputs, size_t input_count, NAMES output_names,
        size_t output_count, OUT(OrtValue) outputs); // 9
    OrtResult CALL(CreateSessionOptions)(OUT(OrtSessionOptions) out); // 10
    void *_Nullable unused11[2];
    OrtResult CALL(SetSessionExecutionMode)(OrtSessionOptions *options, OrtExecutionMode mode); // 13
    void *_Nullable unused14[9];
    OrtResult CALL(SetSessionGraphOptimizationLevel)(OrtSessionOptions *options, OrtGraphOptimizationLevel level); // 23
    OrtResult CALL(SetIntraOpNumThreads)(OrtSessionOptions *options, int threads); // 24
    OrtResult CALL(SetInterOpNumThreads)(OrtSessionOptions *options, int threads); // 25
    void *_Nullable unused26[22];
    OrtResult CALL(CreateTensorAsOrtValue)(OrtAllocator *allocator, const int64_t *shape, size_t rank,
        OrtElement element, OUT(OrtValue) out); // 48
    OrtResult CALL(CreateTensorWithDataAsOrtValue)(const OrtMemoryInfo *info, void *data, size_t bytes,
        const int64_t *shape, size_t rank, OrtElement element, OUT(OrtValue) out); // 49
    void *_Nullable unused50[1];
    OrtResult CALL(GetTensorMutableData)(OrtValue *value, OUT(void) out); // 51
    OrtResult CALL(FillStringTensor)(OrtValue *value, NAMES strings, size_t count); // 52
    OrtResult CALL(GetStringTensorDataLength)(const OrtValue *value, size_t *bytes); // 53
    OrtResult CALL(GetStringTensorContent)(const OrtValue *value, void *text, size_t bytes,
        size_t *offsets, size_t count); // 54
    void *_Nullable unused55[5];
    OrtResult CALL(GetTensorElementType)(const OrtTensorTypeAndShapeInfo *info, OrtElement *out); // 60
    OrtResult CALL(GetDimensionsCount)(const OrtTensorTypeAndShapeInfo *info, size_t *out); // 61
    OrtResult CALL(GetDimensions)(const OrtTensorTypeAndShapeInfo *info, int64_t *dimensions, size_t count); // 62
    void *_Nullable unused63[2];
    OrtResult CALL(GetTensorTypeAndShape)(const OrtValue *value, OUT(OrtTensorTypeAndShapeInfo) out); // 65
    void *_Nullable unused66[1];
    OrtResult CALL(GetValueType)(const OrtValue *value, OrtValueType *out); // 67
    void *_Nullable unused68[1];
    OrtResult CALL(CreateCpuMemoryInfo)(OrtAllocatorType allocator, OrtMemType memory,
        OUT(OrtMemoryInfo) out); // 69
    void *_Nullable unused70[8];
    OrtResult CALL(GetAllocatorWithDefaultOptions)(OUT(OrtAllocator) out); // 78
    void *_Nullable unused79[1];
    OrtResult CALL(GetValue)(const OrtValue *value, int index, OrtAllocator *allocator, OUT(OrtValue) out); // 80
    OrtResult CALL(GetValueCount)(const OrtValue *value, size_t *out); // 81
    void *_Nullable unused82[10];
    void CALL(ReleaseEnv)(OrtEnv *_Nullable env); // 92
    void CALL(ReleaseStatus)(OrtStatus *_Nullable status); // 93
    void CALL(ReleaseMemoryInfo)(OrtMemoryInfo *_Nullable info); // 94
    void CALL(ReleaseSession)(OrtSession *_Nullable session); // 95
    void CALL(ReleaseValue)(OrtValue *_Nullable value); // 96
    void *_Nullable unused97[2];
    void CALL(ReleaseTensorTypeAndShapeInfo)(OrtTensorTypeAndShapeInfo *_Nullable info); // 99
    void CALL(ReleaseSessionOptions)(OrtSessionOptions *_Nullable options); // 100
} OrtApi;

/// What the library's one exported function, `OrtGetApiBase`, points to.
typedef struct OrtApiBase {
    const OrtApi *_Nullable CALL(GetApi)(uint32_t version);
    const char *_Nonnull CALL(GetVersionString)(void);
} OrtApiBase;

#undef CALL
#undef OUT
#undef NAMES

typedef const OrtApiBase *_Nullable (*OrtGetApiBaseFunction)(void);

/// The file that a function was loaded from, NULL when the loader does not know; the text belongs to the loader.
const char *_Nullable assay_library_path(const void *symbol);

#define ASSAY_ORT_SLOT(name, index) \
    _Static_assert(offsetof(OrtApi, name) == (index) * sizeof(void *), #name " is not in slot " #index)

ASSAY_ORT_SLOT(GetErrorMessage, 2);
ASSAY_ORT_SLOT(CreateSession, 7);
ASSAY_ORT_SLOT(CreateSessionOptions, 10);
ASSAY_ORT_SLOT(SetSessionExecutionMode, 13);
ASSAY_ORT_SLOT(SetSessionGraphOptimizationLevel, 23);
ASSAY_ORT_SLOT(SetIntraOpNumThreads, 24);
ASSAY_ORT_SLOT(CreateTensorAsOrtValue, 48);
ASSAY_ORT_SLOT(GetTensorMutableData, 51);
ASSAY_ORT_SLOT(GetTensorElementType, 60);
ASSAY_ORT_SLOT(GetTensorTypeAndShape, 65);
ASSAY_ORT_SLOT(GetValueType, 67);
ASSAY_ORT_SLOT(CreateCpuMemoryInfo, 69);
ASSAY_ORT_SLOT(GetAllocatorWithDefaultOptions, 78);
ASSAY_ORT_SLOT(GetValue, 80);
ASSAY_ORT_SLOT(ReleaseEnv, 92);
ASSAY_ORT_SLOT(ReleaseTensorTypeAndShapeInfo, 99);
ASSAY_ORT_SLOT(ReleaseSessionOptions, 100);

#pragma clang assume_nonnull end

#endif
