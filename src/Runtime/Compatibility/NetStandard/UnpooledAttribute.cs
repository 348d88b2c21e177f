#pragma warning disable IDE0130 // The namespace of the builders is the framework's.

namespace Gigstack.Runtime
{
    /// <summary>Stands for the attribute that pools the state of a method; older frameworks do not take it on methods.</summary>
    [AttributeUsage(AttributeTargets.Method)]
    internal sealed class UnpooledAttribute(Type builder) : Attribute
    {
        public Type Builder => builder;
    }
}

namespace System.Runtime.CompilerServices
{
    internal struct PoolingAsyncValueTaskMethodBuilder;

    internal struct PoolingAsyncValueTaskMethodBuilder<TResult>;
}
