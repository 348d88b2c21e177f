namespace Gigstack.Generator.Surface;

/// <summary>The lines of a type: what it is, and its members.</summary>
internal sealed class TypeLines(SurfaceTypeText text, TypeDirections directions)
{
    public IEnumerable<SurfaceLine> Of(TypeModel type)
    {
        var name = text.Name(type.FullName);
        return Members(type, name).Prepend(Head(type, name)).Concat(type.Nested.SelectMany(Of));
    }

    private SurfaceLine Head(TypeModel type, string name)
    {
        var facts = new Facts()
            .Word("sent", directions.IsSent(type.FullName))
            .Word("received", directions.IsReceived(type.FullName))
            .Word("deprecated", type.IsDeprecated);
        if (type is RecordModel record)
        {
            facts.Word("closed", record.AdditionalName is null)
                .Text("additional", record.AdditionalType is { } rest ? text.Of(rest, record.IsAdditionalNullable) : null);
        }

        return facts.Line(name, Kind(type));
    }

    private static string Kind(TypeModel type) => type switch
    {
        RecordModel => "record",
        EnumModel { Kind: WireKind.String } => "enum",
        EnumModel { Kind: var kind } => $"enum<{WireTypes.Of(kind).Name}>",
        UnionModel => "union",
        WebhooksModel { IsCallback: true } => "callbacks",
        WebhooksModel => "webhooks",
        HeadersModel => "headers",
        _ => "presets",
    };

    private IEnumerable<SurfaceLine> Members(TypeModel type, string name) => type switch
    {
        RecordModel record => record.Properties.Select(property => Property(property, name)),
        EnumModel values => values.Values.Select(
            value => new Facts().Exactly("wire", value.Value).Word("literal", value.IsLiteral).Line($"{name}.{value.Name}", "value")),
        UnionModel union => union.Cases.Select(@case => Case(@case, name)),
        WebhooksModel webhooks => webhooks.Webhooks.Select(webhook => new Facts()
            .Word("payload").Exactly("wire", webhook.Key).Word("deprecated", webhook.IsDeprecated)
            .Line($"{name}.{webhook.Name}", text.Of(webhook.Payload, webhook.IsNullable))),
        HeadersModel headers => headers.Headers.Select(header => new Facts()
            .Word("optional").Exactly("wire", header.WireName).Word("deprecated", header.IsDeprecated)
            .Line($"{name}.{header.Name}", text.Of(header.Form.Type, isNullable: true))),
        PresetsModel presets => presets.Presets.Select(
            preset => new Facts().Word("preset").Line($"{name}.{preset.Name}", text.Of(presets.Type))),
        _ => [],
    };

    private SurfaceLine Property(PropertyModel property, string owner)
    {
        var type = text.Of(property.Type);
        var isPreset = property is { Presence: Presence.Required, Preset: not null };
        return new Facts()
            .Word(property.Presence is Presence.Optional or Presence.OptionalNullable ? "optional" : "required", !isPreset)
            .Exactly("constant", isPreset ? property.Preset : null)
            .Word("nullable", property.IsNullable)
            .Word("tolerant", property.MayBeMissing)
            .Exactly("wire", property.JsonName)
            .Text("form", SurfaceTypeText.Form(property.Type))
            .Exactly("default", property.Default)
            .Word("deprecated", property.IsDeprecated)
            .Line($"{owner}.{property.Name}", property.Presence switch
            {
                Presence.Required => type,
                Presence.OptionalNullable => $"Optional<{type}?>",
                _ => type + "?",
            });
    }

    private SurfaceLine Case(UnionCaseModel @case, string owner) => new Facts()
        .Word("case")
        .Exactly("wire", @case.Constant ?? (@case.DiscriminatorValues.IsEmpty ? null : string.Join(", ", @case.DiscriminatorValues)))
        .Line($"{owner}.{@case.Name}", text.Of(@case.Type));
}
