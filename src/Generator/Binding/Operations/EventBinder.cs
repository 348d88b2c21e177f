namespace Gigstack.Generator.Binding.Operations;

/// <summary>Binds the data of server-sent events: one type, or a union with a case for each name of an event.</summary>
internal sealed class EventBinder(BindingContext context, SchemaTypes types)
{
    /// <param name="result">The stream, without its data.</param>
    /// <returns>The stream with its data.</returns>
    public ResultModel Bind(ResultModel result, IReadOnlyList<EventVariant> variants, JsonPointer pointer, string name)
    {
        var ends = variants.Select(static variant => variant.End).OfType<string>().ToEquatableArray();
        var kinds = Named(variants.Where(static variant => variant.End is null).ToList());
        if (kinds.Count == 0 || kinds.All(static kind => kind.Data is null))
            return ends.Count == 0 ? result : result with { Events = Only(null), Ends = ends };
        if (kinds.All(kind => kind.Data is { } data && data.Equals(kinds[0].Data)))
        {
            var bound = types.Bind(kinds[0].Data, context.TopLevelPlace(kinds[0].Place, name));
            return result with
            {
                Body = bound.Type,
                IsBodyNullable = bound.IsNullable && bound.Type.Kind is not WireKind.Element,
                Events = ends.Count == 0 ? default : Only(bound.Type),
                Ends = ends,
            };
        }

        if (kinds.Count(static kind => kind.Names.Count == 0) > 1)
        {
            context.Findings.Unsupported(
                pointer, "The events of the stream have several types of data but no names", "the data of each event is a string");
            return result;
        }

        return Union(result with { Ends = ends }, kinds, pointer, name);
    }

    private static EquatableArray<EventCaseModel> Only(TypeRef? type) => new[] { new EventCaseModel(null, null, type) }.ToEquatableArray();

    private ResultModel Union(ResultModel result, IReadOnlyList<EventVariant> kinds, JsonPointer pointer, string name)
    {
        var events = kinds.SelectMany(static kind => kind.Names.Count == 0
            ? [(Event: (string?)null, Kind: kind)]
            : kind.Names.Select(one => (Event: (string?)one, Kind: kind)))
            .GroupBy(static one => one.Event).Select(static same => same.First())
            .ToList();
        var place = context.TopLevelPlace(pointer, name);
        name = place.Take("", out var fullName);
        var schema = new Schema
        {
            OneOf = SchemaAlternatives.Of(
                events.Select(static one => one.Kind.Data ?? new Schema { Types = JsonTypes.String })),
        };
        var union = types.Unions.Model(
            schema, name, fullName, pointer, inRequest: false, types, isDistinguished: true,
            caseNames: events.ConvertAll(static one => one.Event ?? one.Kind.Title)) with
        {
            Documentation = new DocumentationModel("The data of an event, depending on the name of the event."),

            // JSON does not say the name of its event.
            Plan = new UnionPlan(default(EquatableArray<UnionTokenPlan>)),
        };
        place.Inline.Add(union);
        return result with
        {
            Body = UnionBinder.Reference(fullName),
            Events = events.Select((one, i) => new EventCaseModel(
                one.Event, union.Cases[i].Name, one.Kind.Data is null ? null : union.Cases[i].Type)).ToEquatableArray(),
        };
    }

    /// <summary>
    /// One kind of event with several names, whose data is a union of components of these names: a kind for each, as ASP.NET Core writes
    /// unions without a discriminator.
    /// </summary>
    private static IReadOnlyList<EventVariant> Named(IReadOnlyList<EventVariant> kinds)
    {
        if (kinds is not [{ Names.Count: > 1, Data.Meaning: { IsUnion: true, Discriminator: null } union } only])
            return kinds;
        var cases = new Dictionary<string, Schema>(StringComparer.OrdinalIgnoreCase);
        foreach (var (one, _) in union.Alternatives.Schemas)
        {
            if (one.Reference?.Id is { } id)
                cases[id] = one;
        }

        return only.Names.All(cases.ContainsKey)
            ? [.. only.Names.Select(name => only with { Names = [name], Data = cases[name] })]
            : kinds;
    }
}
