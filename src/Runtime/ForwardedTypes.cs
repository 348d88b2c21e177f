using System.Runtime.CompilerServices;

// The library for older frameworks has these types itself. What was compiled with it runs with this one.
#pragma warning disable RS0016 // the members are the framework's
[assembly: TypeForwardedTo(typeof(DateOnly))]
[assembly: TypeForwardedTo(typeof(TimeOnly))]
#pragma warning restore RS0016
