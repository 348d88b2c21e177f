namespace Gigstack.Generator;

/// <summary>How far two names are apart.</summary>
internal static class EditDistance
{
    /// <summary>
    /// The number of characters to insert, remove, replace or exchange with the next one (optimal string alignment). More than
    /// <paramref name="most"/> is <see cref="int.MaxValue"/>.
    /// </summary>
    public static int Of(string left, string right, int most)
    {
        if (Math.Abs(left.Length - right.Length) > most)
            return int.MaxValue;
        var before = new int[right.Length + 1];
        var last = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var row = new int[right.Length + 1];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                row[j] = Math.Min(last[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1), Math.Min(last[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
            }

            (before, last) = (last, row);
        }

        return last[right.Length] > most ? int.MaxValue : last[right.Length];
    }
}
