// Compatibility has classes of these names, with the members that older frameworks lack.
global using CancelableContent = System.Net.Http.HttpContent;
global using SpanStream = System.IO.Stream;
