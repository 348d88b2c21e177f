namespace Gigstack.Runtime;

/// <summary>What one message may still quote: 64 characters of all that came from elsewhere, whatever it is made of.</summary>
internal struct Quota
{
    // Less says nothing.
    private const int Least = 8;

    private int _spent;

    /// <summary>The text in one line, cut to what is left; empty if that is next to nothing.</summary>
    public string Quote(ReadOnlySpan<char> text)
    {
        var left = Excerpt.Most - _spent;
        text = text.Trim();
        if (text.Length > left && left < Least)
            return "";
        var quoted = Excerpt.Of(text, left);
        _spent += quoted.Length;
        return quoted;
    }
}
