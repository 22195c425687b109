// Debian's libxml2 headers include ICU's, and Foundation brings its own ICU: two definitions of `UErrorCode` in one Swift
// module do not compile. Nothing here touches the encoding handlers whose layout the switch decides.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/xmlreader.h>
#include <libxml/xmlwriter.h>
