namespace Gigstack.Generator.Model;

/// <summary>The record of an operation's query and header parameters.</summary>
internal sealed record ParametersModel(string TypeName, EquatableArray<ParameterModel> Items)
{
    public bool HasRequired
    {
        get
        {
            foreach (var item in Items)
            {
                if (item.IsRequired)
                    return true;
            }

            return false;
        }
    }
}
