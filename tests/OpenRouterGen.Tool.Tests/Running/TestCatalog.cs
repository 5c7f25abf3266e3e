namespace OpenRouterGen.Tool.Tests.Running;

/// <summary>A catalog of two models, which the emulator can use: one makes single pictures without a stream, the other several and streams.</summary>
internal static class TestCatalog
{
    public const string Text = """
        { "data": [
          { "id": "acme/one", "supports_streaming": false,
            "supported_parameters": { "resolution": { "type": "enum", "values": ["1K", "2K"] }, "seed": { "type": "boolean" } },
            "endpoint_records": [{ "provider_slug": "acme", "supports_streaming": false,
              "supported_parameters": { "resolution": { "type": "enum", "values": ["1K", "2K"] }, "seed": { "type": "boolean" } },
              "pricing": [{ "billable": "output_image", "unit": "image", "cost_usd": 0.02 }] }] },
          { "id": "acme/stream", "supports_streaming": true,
            "supported_parameters": { "n": { "type": "range", "min": 1, "max": 4 }, "input_references": { "type": "range", "min": 0, "max": 4 } },
            "endpoint_records": [{ "provider_slug": "acme", "supports_streaming": true,
              "supported_parameters": { "n": { "type": "range", "min": 1, "max": 4 }, "input_references": { "type": "range", "min": 0, "max": 4 } },
              "pricing": [{ "billable": "output_image", "unit": "image", "cost_usd": 0.05 }] }] }
        ] }
        """;
}
