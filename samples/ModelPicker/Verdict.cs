namespace ModelPicker;

internal enum Verdict
{
    Yes,
    No,

    /// <summary>The model lists the parameter without saying which values it takes.</summary>
    Unknown,
}
