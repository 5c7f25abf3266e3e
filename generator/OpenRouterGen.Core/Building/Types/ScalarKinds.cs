using OpenRouterGen.Core.Document;
using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Core.Building;

/// <summary>The C# type of a scalar schema, from its type, format and bounds.</summary>
internal static class ScalarKinds
{
    public static ScalarKind Of(SchemaView view)
    {
        var type = view.Types.Count > 0 ? view.Types[0] : view.ImpliedType;
        return type switch
        {
            "string" => Text(view.Format),
            "integer" => Integer(view),
            "number" => view.Format is "decimal" ? ScalarKind.Decimal : ScalarKind.Double,
            "boolean" => ScalarKind.Boolean,
            _ => ScalarKind.Json,
        };
    }

    private static ScalarKind Text(string? format) => format switch
    {
        "decimal" => ScalarKind.DecimalText,
        "base64" or "byte" => ScalarKind.Base64,
        "date-time" => ScalarKind.DateTime,
        "date" => ScalarKind.Date,
        "uuid" => ScalarKind.Guid,
        "uri" => ScalarKind.Uri,
        _ => ScalarKind.String,
    };

    private static ScalarKind Integer(SchemaView view)
    {
        switch (view.Format)
        {
            case "unix-time":
                return ScalarKind.UnixTime;
            case "int" or "int32":
                return ScalarKind.Int32;
            case "int64":
                return ScalarKind.Int64;
        }

        var fits = view.Node.Number("minimum") >= int.MinValue && view.Node.Number("maximum") <= int.MaxValue;
        return fits ? ScalarKind.Int32 : ScalarKind.Int64;
    }
}
