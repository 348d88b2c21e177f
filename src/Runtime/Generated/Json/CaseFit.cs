namespace Gigstack.Runtime.Generated;

/// <summary>How well an object fits a case of a union.</summary>
internal struct CaseFit
{
    /// <summary>Whether a constant of the case has another value.</summary>
    public bool IsOther;

    /// <summary>The properties of a kind that the case does not have.</summary>
    public int Misfits;

    /// <summary>The properties that the case has.</summary>
    public int Known;

    /// <summary>The properties with a value that the case lists.</summary>
    public int Listed;

    /// <summary>The required properties of the case.</summary>
    public int Required;

    public readonly int CompareTo(in CaseFit other, JsonObjectCases.CaseSize size, JsonObjectCases.CaseSize otherSize)
    {
        if (Misfits != other.Misfits)
            return other.Misfits - Misfits;
        if (Known != other.Known)
            return Known - other.Known;
        if (Listed != other.Listed)
            return Listed - other.Listed;
        return Required != other.Required ? Required - other.Required : otherSize.All - size.All;
    }
}
