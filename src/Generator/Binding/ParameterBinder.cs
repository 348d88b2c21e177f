using System.Collections.Generic;
using System.Linq;
using Gigstack.Generator.Model;
using Microsoft.OpenApi;

namespace Gigstack.Generator.Binding;

/// <summary>Parameters: those of the path as arguments, the others as a record; some promoted to the client.</summary>
internal sealed class ParameterBinder(BindingContext context, SchemaTypes types)
{
    private readonly ParameterValueBinder _values = new(context, types);
    private readonly List<ParameterModel> _clientParameters = new();

    public IReadOnlyList<ParameterModel> ClientParameters => _clientParameters;

    public (ParametersModel? Record, EquatableArray<ParameterModel> Path) Bind(string prefix, string path, IOpenApiPathItem item, OpenApiOperation operation, Pointer pointer)
    {
        var record = new List<ParameterModel>();
        var inPath = new List<ParameterModel>();
        var typeName = prefix + "Parameters";
        var properties = NameScope.ForRecord(typeName);
        var arguments = new NameScope("body", "parameters", "cancellationToken", "request");
        foreach (var (parameter, at) in Declared(item, operation, pointer))
        {
            var bound = _values.Bind(parameter, at, prefix);
            if (bound is null)
                continue;
            if (parameter.In is ParameterLocation.Path)
                inPath.Add(bound with { Name = arguments.Take(Identifier.Camel(parameter.Name!)) });
            else if (Extensions.Get(parameter.Extensions, "x-client-parameter").IsTrue() && parameter.In is ParameterLocation.Query)
                Promote(bound);
            else
                record.Add(bound with { Name = properties.Take(NameScope.Member(Identifier.Pascal(parameter.Name!), typeName)) });
        }

        // A template without a declaration still needs a value.
        foreach (var name in TemplateNames(path))
            if (!inPath.Any(parameter => parameter.WireName == name))
            {
                context.Findings.Add(Diagnostics.Descriptors.Repaired, pointer, $"The path names '{{{name}}}', which no parameter declares", "it is a required text");
                inPath.Add(new ParameterModel { WireName = name, Name = arguments.Take(Identifier.Camel(name)), Type = TypeRef.Of(WireKind.String), Place = ParameterPlace.Path, IsRequired = true, Style = "Simple" });
            }

        var ordered = inPath.Where(parameter => path.Contains("{" + parameter.WireName + "}")).ToEquatableArray();
        return (record.Count == 0 ? null : new ParametersModel(context.Types.Take(typeName), record.ToEquatableArray()), ordered);
    }

    /// <summary>The operation's own parameters override those of its path with the same name and place.</summary>
    private static IEnumerable<(IOpenApiParameter Parameter, Pointer Pointer)> Declared(IOpenApiPathItem item, OpenApiOperation operation, Pointer pointer)
    {
        var own = (operation.Parameters ?? []).Select((parameter, index) => (parameter, pointer.Then("parameters").Then(index))).ToList();
        foreach (var parameter in item.Parameters ?? [])
            if (!own.Any(candidate => candidate.parameter.Name == parameter.Name && candidate.parameter.In == parameter.In))
                yield return (parameter, pointer);
        foreach (var pair in own)
            yield return pair;
    }

    private void Promote(ParameterModel parameter)
    {
        if (_clientParameters.All(known => known.WireName != parameter.WireName))
            _clientParameters.Add(parameter with { Name = Identifier.Pascal(parameter.WireName) });
    }

    private static IEnumerable<string> TemplateNames(string path)
    {
        for (var open = path.IndexOf('{'); open >= 0; open = path.IndexOf('{', open + 1))
        {
            var close = path.IndexOf('}', open);
            if (close < 0)
                yield break;
            yield return path.Substring(open + 1, close - open - 1);
        }
    }
}
