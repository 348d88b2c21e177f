using Gigstack.Generator.Tests.Driver;

namespace Gigstack.Generator.Tests.Incremental;

/// <summary>Something that a user does to a project.</summary>
/// <param name="Name">What it is, for the page.</param>
/// <param name="Make">Does it, and runs the generator again.</param>
internal sealed record Edit(string Name, Action<TrackedRuns> Make);
