namespace Gigstack.Runtime.Generated;

/// <summary>A codec that reads the same JSON as another one.</summary>
internal interface IWrappingCodec
{
    object Inner { get; }
}
