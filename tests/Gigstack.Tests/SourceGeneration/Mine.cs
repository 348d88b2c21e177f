using System.Text.Json.Serialization;
using Gigstack;

namespace GigstackTests.SourceGeneration;

/// <summary>A context as a user writes it: System.Text.Json's generator has to see the generated records.</summary>
[JsonSerializable(typeof(Client))]
[JsonSerializable(typeof(Invoice))]
[JsonSerializable(typeof(Gigstack.V202506.Receipt), TypeInfoPropertyName = "June2025Receipt")]
[JsonSerializable(typeof(Dossier))]
internal sealed partial class Mine : JsonSerializerContext;
