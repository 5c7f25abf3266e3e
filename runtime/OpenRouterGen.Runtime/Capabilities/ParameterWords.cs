namespace OpenRouter.Runtime;

/// <summary>Wire names of parameters that mean something beyond their descriptor.</summary>
internal static class ParameterWords
{
    public const string Resolution = "resolution";
    public const string AspectRatio = "aspect_ratio";
    public const string Size = "size";
    public const string Quality = "quality";
    public const string OutputFormat = "output_format";
    public const string Background = "background";
    public const string Seed = "seed";
    public const string Count = "n";
    public const string References = "input_references";
    public const string Stream = "stream";
}
