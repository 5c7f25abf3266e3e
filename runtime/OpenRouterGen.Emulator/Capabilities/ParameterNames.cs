namespace OpenRouter.Emulator.Capabilities;

/// <summary>Wire names.</summary>
internal static class ParameterNames
{
    public const string Model = "model";
    public const string Prompt = "prompt";
    public const string N = "n";
    public const string Resolution = "resolution";
    public const string AspectRatio = "aspect_ratio";
    public const string Size = "size";
    public const string Quality = "quality";
    public const string OutputFormat = "output_format";
    public const string OutputCompression = "output_compression";
    public const string Background = "background";
    public const string Seed = "seed";
    public const string SessionId = "session_id";
    public const string References = "input_references";
}
