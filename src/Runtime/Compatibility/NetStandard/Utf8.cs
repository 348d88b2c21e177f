#pragma warning disable IDE0130 // The namespace is the framework's.

namespace System.Text.Unicode;

/// <summary>Has the members of <see cref="Gigstack.Runtime.Utf8Validity"/>, as the class of the framework has.</summary>
internal static class Utf8;
