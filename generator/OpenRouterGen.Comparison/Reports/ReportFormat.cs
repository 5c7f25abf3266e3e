namespace OpenRouterGen.Comparison.Reports;

/// <summary>How a comparison is written.</summary>
internal enum ReportFormat
{
    /// <summary>For a terminal, 80 columns wide.</summary>
    Text,

    /// <summary>For the body of a pull request.</summary>
    Markdown,

    /// <summary>For programs; <c>generator/docs/comparison.schema.json</c> describes it.</summary>
    Json,

    /// <summary>SARIF 2.1.0, for code scanning.</summary>
    Sarif,

    /// <summary>Annotations of a GitHub workflow.</summary>
    GitHub,
}
