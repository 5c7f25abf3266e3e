namespace OpenRouterGen.Analyzers.Tests.Agreement;

/// <summary>Parameters of a request to one model, as C# and as JSON.</summary>
/// <param name="Model">The id.</param>
/// <param name="Settings">The parameters.</param>
internal sealed record AgreementCase(string Model, params AgreementSetting[] Settings)
{
    public string Code =>
        $"new ImageGenerationRequest {{ Model = \"{Model}\", Prompt = \"p\", {string.Join(", ", Settings.Select(setting => setting.Code))} }}";

    public string Json => $$"""{"model":"{{Model}}","prompt":"p",{{string.Join(",", Settings.Select(setting => setting.Json))}}}""";

    public override string ToString() => Model + ": " + string.Join(", ", Settings.Select(setting => setting.Code));
}
