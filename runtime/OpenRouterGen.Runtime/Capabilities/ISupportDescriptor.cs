namespace OpenRouter;

/// <summary>A descriptor: the parameter is supported, whatever its value.</summary>
public interface ISupportDescriptor
{
}
