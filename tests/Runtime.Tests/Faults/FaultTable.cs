namespace Gigstack.Runtime.Tests.Faults;

/// <summary>The data of theories: each fault with each sort of call.</summary>
public static class FaultTable
{
    public static TheoryData<Sort> Sorts() => [.. FaultCall.All];

    public static TheoryData<string, Sort> Rows(IEnumerable<string> faults)
    {
        var data = new TheoryData<string, Sort>();
        foreach (var fault in faults)
        {
            foreach (var sort in FaultCall.All)
                data.Add(fault, sort);
        }

        return data;
    }
}
