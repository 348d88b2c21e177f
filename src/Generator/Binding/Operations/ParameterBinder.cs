namespace Gigstack.Generator.Binding.Operations;

/// <summary>Binds parameters: path parameters are arguments, the others are a record, and some move to the client.</summary>
internal sealed class ParameterBinder(BindingContext context, SchemaTypes types)
{
    private readonly ParameterValueBinder _values = new(context, types);
    private readonly IgnoredHeaders _ignored = new(context);
    private readonly List<ParameterModel> _clientParameters = new();
    private readonly HashSet<string> _refused = new();

    public IReadOnlyList<ParameterModel> ClientParameters => _clientParameters;

    /// <returns>The path with its parameters, and the other parameters.</returns>
    public (ParametersModel? Record, EquatableArray<ParameterModel> InPath, string Path) Bind(
        string prefix, Operation operation, string method)
    {
        var pointer = operation.Pointer;
        var record = new List<ParameterModel>();
        var inPath = new List<ParameterModel>();
        var given = new Dictionary<string, string?>();
        var typeName = prefix + "Parameters";
        var claims = new List<NameClaim>();
        var properties = NameScope.ForRecord(typeName);
        var arguments = new NameScope("body", "parameters", "cancellationToken", "request");
        foreach (var parameter in operation.Parameters)
        {
            if (_ignored.IsIgnored(parameter, operation))
                continue;
            if (_values.Bind(parameter, parameter.Pointer, prefix) is not { } bound)
                continue;
            var isForClient = IsForClient(parameter, bound);
            if (parameter.In is ParameterLocation.Path)
            {
                inPath.Add(bound);
                given[bound.WireName] = parameter.Value.Extensions.Name;
            }
            else if (isForClient)
            {
                Promote(bound);
            }
            else
            {
                record.Add(bound);
                claims.Add(Claim(parameter, bound.Place, properties));
            }
        }

        if (IdempotencyBinder.Header(operation) is { } key)
            AddKey(record, key, claims, properties);

        var path = Place(inPath, operation);
        var ordered = Named(
            inPath,
            arguments,
            pointer,
            inPath.ConvertAll(
                parameter => Argument(parameter.WireName, given.TryGetValue(parameter.WireName, out var own) ? own : null, arguments)));
        AddPlaces(method, ordered, operation);
        if (record.Count == 0)
            return (null, ordered, path);
        var place = context.TopLevelPlace(pointer.Then("parameters"), typeName);
        var model = new ParametersModel(place.Take("", out var fullName), Named(record, properties, pointer, claims));
        context.Places.Add(fullName, pointer);
        AddPlaces(fullName, model.Items, operation);
        return (model, ordered, path);
    }

    private void AddPlaces(string owner, EquatableArray<ParameterModel> parameters, Operation operation)
    {
        foreach (var bound in parameters)
        {
            var declared = operation.Parameters.FirstOrDefault(
                one => one.Name == bound.WireName && (one.In is ParameterLocation.Path) == (bound.Place is ParameterPlace.Path));
            context.Places.Add(owner, bound.Name, declared?.Pointer ?? operation.Pointer);
        }
    }

    /// <summary>
    /// Finds the places of the parameters in the template, and leaves out those without one. A place without a parameter still needs a
    /// value.
    /// </summary>
    private string Place(List<ParameterModel> inPath, Operation operation)
    {
        var template = new PathTemplate(operation.Path);
        var declared = inPath.ConvertAll(static parameter => parameter.WireName);
        var names = new Dictionary<PathPlace, string>();
        for (var i = inPath.Count - 1; i >= 0; i--)
        {
            if (template.PlaceOf(inPath[i].WireName, declared) is not { } place)
            {
                context.Findings.Add(
                    Diagnostics.Descriptors.ReadLeniently,
                    operation.Pointer,
                    $"the parameter '{inPath[i].WireName}' is in the path, but the path does not contain it",
                    "it is left out");
                inPath.RemoveAt(i);
                continue;
            }

            names[place] = inPath[i].WireName;
            inPath[i] = inPath[i] with { IsCatchAll = place.IsCatchAll, AllowReserved = place.IsReserved || inPath[i].AllowReserved };
        }

        foreach (var place in template.Places.Where(place => !names.ContainsKey(place)).Distinct())
        {
            context.Findings.Add(
                Diagnostics.Descriptors.ReadLeniently,
                operation.Pointer,
                $"the path contains '{{{place.Name}}}', but no parameter declares it",
                "it is a required string");
            inPath.Add(new ParameterModel
            {
                WireName = place.Name,
                Name = "",
                Type = TypeRef.Of(WireKind.String),
                Place = ParameterPlace.Path,
                IsRequired = true,
                Style = SerializationStyle.Simple,
                IsCatchAll = place.IsCatchAll,
                AllowReserved = place.IsReserved,
            });
        }

        return template.Print(names);
    }

    private static NameClaim Claim(Parameter parameter, ParameterPlace place, NameScope properties)
    {
        var own = parameter.Value.Extensions.Name;
        return NameClaim.OfText(own ?? parameter.Name, properties.Member(Identifier.Pascal(own ?? parameter.Name)), own is not null, place);
    }

    private static NameClaim Argument(string wireName, string? own, NameScope arguments) =>
        NameClaim.OfText(own ?? wireName, arguments.Member(Identifier.Camel(own ?? wireName)), own is not null);

    private EquatableArray<ParameterModel> Named(
        List<ParameterModel> parameters, NameScope scope, JsonPointer pointer, List<NameClaim> claims)
    {
        var names = scope.Take(claims);
        for (var i = 0; i < names.Length; i++)
        {
            if (names[i] != claims[i].Wanted)
                context.Findings.NameTaken(pointer, $"The parameter '{parameters[i].WireName}'", claims[i].Wanted, names[i]);
        }

        return parameters.Select((parameter, i) => parameter with { Name = names[i] }).ToEquatableArray();
    }

    /// <summary>Adds the key of <c>x-idempotency</c>, which is optional because a missing key is generated.</summary>
    private static void AddKey(List<ParameterModel> record, string header, List<NameClaim> claims, NameScope properties)
    {
        var declared = record.FindIndex(parameter =>
            parameter.Place is ParameterPlace.Header && string.Equals(parameter.WireName, header, StringComparison.OrdinalIgnoreCase));
        if (declared >= 0)
        {
            record[declared] = record[declared] with { IsRequired = false, Preset = null };
        }
        else
        {
            claims.Add(NameClaim.OfText(header, properties.Member(Identifier.Pascal(header)), place: ParameterPlace.Header));
            record.Add(new ParameterModel
            {
                WireName = header,
                Name = "",
                Type = TypeRef.Of(WireKind.String),
                Place = ParameterPlace.Header,
                Style = SerializationStyle.Simple,
                Documentation = new DocumentationModel(
                    "The idempotency key, which makes it safe to repeat this call. If null, each call gets a new key."),
            });
        }
    }

    /// <summary>Whether <c>x-client-parameter</c> moves the parameter to the client. It must be a string query parameter.</summary>
    private bool IsForClient(Parameter parameter, ParameterModel bound)
    {
        var extension = parameter.Value.Extensions["x-client-parameter"];
        if (extension is null || extension.IsFalse())
            return false;
        var isString = bound.Shape is ParameterShape.Text
            && bound.Type is { Kind: WireKind.String } or { IsOpenEnum: true, IsNumber: false };
        if (extension.IsTrue() && parameter.In is ParameterLocation.Query && isString)
            return true;
        if (_refused.Add(parameter.Pointer.ToString()))
        {
            context.Findings.Unsupported(
                parameter.Pointer.Then("x-client-parameter"),
                $"x-client-parameter applies only to string query parameters, not to '{parameter.Name}'",
                "it stays a parameter of its operations");
        }

        return false;
    }

    private void Promote(ParameterModel parameter)
    {
        if (_clientParameters.All(known => known.WireName != parameter.WireName))
            _clientParameters.Add(parameter with { Name = Identifier.Pascal(parameter.WireName) });
    }
}
