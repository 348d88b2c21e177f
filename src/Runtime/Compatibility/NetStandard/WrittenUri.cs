namespace Gigstack.Runtime;

/// <summary>Addresses as older frameworks have them: they remove segments of dots and unescape what needs no escape.</summary>
internal static class WrittenUri
{
    public static Uri Of(string uri) => new(uri);
}
