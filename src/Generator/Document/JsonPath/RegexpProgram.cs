namespace Gigstack.Generator.Document.JsonPath;

/// <summary>A step of a compiled expression: a character and then the next step, or a choice of steps. The last one has neither.</summary>
internal readonly record struct RegexpStep(RegexpSet? Set, int[] Targets);

/// <summary>Compiles an expression.</summary>
internal sealed class RegexpProgram
{
    /// <summary>Counted repetitions are copies, which multiply.</summary>
    private const int MostSteps = 5000;

    private static readonly int[] s_none = [];

    private readonly List<RegexpStep> _steps = [];
    private int _parts;

    public static IReadOnlyList<RegexpStep> Of(RegexpNode node)
    {
        var program = new RegexpProgram();
        program.Add(node);
        program.Add(new RegexpStep(null, s_none));
        return program._steps;
    }

    private void Add(RegexpNode node)
    {
        // Empty parts have no steps, but they can be repeated too.
        if (++_parts > MostSteps)
            throw new PathException(0, "it is too large");
        switch (node)
        {
            case RegexpCharacter character:
                Add(new RegexpStep(character.Set, s_none));
                break;
            case RegexpSequence sequence:
                foreach (var part in sequence.Parts)
                    Add(part);
                break;
            case RegexpChoice choice:
                AddChoice(choice);
                break;
            case RegexpRepeat repeat:
                AddRepeat(repeat);
                break;
        }
    }

    private void AddChoice(RegexpChoice choice)
    {
        var start = Add(new RegexpStep(null, s_none));
        var (starts, ends) = (new List<int>(), new List<int>());
        foreach (var branch in choice.Branches)
        {
            starts.Add(_steps.Count);
            Add(branch);
            ends.Add(Add(new RegexpStep(null, s_none)));
        }

        _steps[start] = new RegexpStep(null, [.. starts]);
        foreach (var end in ends)
            _steps[end] = new RegexpStep(null, [_steps.Count]);
    }

    private void AddRepeat(RegexpRepeat repeat)
    {
        for (var i = 0; i < repeat.Least; i++)
            Add(repeat.Part);
        if (repeat.Most is not { } most)
        {
            var loop = Add(new RegexpStep(null, s_none));
            Add(repeat.Part);
            Add(new RegexpStep(null, [loop]));
            _steps[loop] = new RegexpStep(null, [loop + 1, _steps.Count]);
            return;
        }

        var skips = new List<int>();
        for (var i = repeat.Least; i < most; i++)
        {
            skips.Add(Add(new RegexpStep(null, s_none)));
            Add(repeat.Part);
        }

        foreach (var skip in skips)
            _steps[skip] = new RegexpStep(null, [skip + 1, _steps.Count]);
    }

    private int Add(RegexpStep step)
    {
        if (_steps.Count >= MostSteps)
            throw new PathException(0, "it is too large");
        _steps.Add(step);
        return _steps.Count - 1;
    }
}
