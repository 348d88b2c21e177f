using System.Net.Http.Headers;

namespace Gigstack.Runtime;

/// <summary>Headers as they are.</summary>
internal static class NonValidatedHeaders
{
    extension(HttpHeaders headers)
    {
        public HttpHeadersNonValidated NonValidated => new(headers);
    }
}
