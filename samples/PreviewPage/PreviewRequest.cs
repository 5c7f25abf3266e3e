namespace PreviewPage;

/// <summary>What the page sends.</summary>
/// <param name="Prompt">What is to be drawn.</param>
internal sealed record PreviewRequest(string Prompt);
