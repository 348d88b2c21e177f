#pragma warning disable IDE0130 // The namespace is the framework's.

namespace System.Net.Http;

/// <summary>Content of .NET Core, which older frameworks never see.</summary>
internal abstract class ReadOnlyMemoryContent : HttpContent;
