using System.ComponentModel.DataAnnotations;
using System.Text.Json;

namespace WireApp;

public enum Unit
{
    Metre,
    Kilogram,
    LightYear,
}

[Flags]
public enum Access
{
    None = 0,
    Read = 1,
    Write = 2,
}

public sealed record Place(string Name, Unit Unit);

public sealed record Measurement
{
    public sbyte Tiny { get; init; }

    public byte Octet { get; init; }

    public short Small { get; init; }

    public ushort Port { get; init; }

    public int Count { get; init; }

    public uint Size { get; init; }

    public long Total { get; init; }

    public ulong Huge { get; init; }

    public decimal Price { get; init; }

    public double Ratio { get; init; }

    public float Scale { get; init; }

    public char Letter { get; init; } = 'x';

    public bool On { get; init; }

    public string Name { get; init; } = "";

    public string? Nick { get; init; }

    public DateTime Local { get; init; }

    public DateTimeOffset At { get; init; }

    public DateOnly Day { get; init; }

    public TimeOnly Hour { get; init; }

    public TimeSpan Span { get; init; }

    public Guid Id { get; init; }

    public Uri? Link { get; init; }

    public Unit Unit { get; init; }

    public Unit? MaybeUnit { get; init; }

    public Access Access { get; init; }

    public Place? Place { get; init; }

    public List<Place> Places { get; init; } = [];

    public Dictionary<string, int> Counts { get; init; } = [];

    public Dictionary<string, int?> CountsOrNull { get; init; } = [];

    public Dictionary<string, Place?> PlacesOrNull { get; init; } = [];

    public List<string?> NamesOrNull { get; init; } = [];

    public byte[] Bytes { get; init; } = [];

    public int[][] Matrix { get; init; } = [];

    public object? Any { get; init; }

    public JsonElement Json { get; init; }

    [Range(1, 10)]
    public int Ranged { get; init; } = 5;
}
