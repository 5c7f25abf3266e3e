using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Generator.Tests.Emission;

/// <summary>Schemas of the sample that are too regular to be written by hand.</summary>
internal static class SampleSchemas
{
    /// <summary>Every scalar, in each of the ways to be there: required, required or null, optional, in a list with nulls, in a map of lists.</summary>
    public static string Everything
    {
        get
        {
            var kinds = Enum.GetValues<ScalarKind>();
            return $$"""

                Everything:
                  type: object
                  required: [{{string.Concat(kinds.Select(kind => $"r_{kind}, rn_{kind}, "))}}r_enum, rn_enum, rn_record, rn_list, object]
                  properties:
            {{string.Join('\n', kinds.Select(Members))}}
                    r_enum: { $ref: '#/components/schemas/Size' }
                    rn_enum: { anyOf: [{ $ref: '#/components/schemas/Size' }, { type: 'null' }] }
                    rn_record: { anyOf: [{ $ref: '#/components/schemas/Node' }, { type: 'null' }] }
                    rn_list: { type: [array, 'null'], items: { anyOf: [{ $ref: '#/components/schemas/Size' }, { type: 'null' }] } }
                    o_union: { $ref: '#/components/schemas/Input' }
                    maps: { type: array, items: { type: object, additionalProperties: { anyOf: [{ $ref: '#/components/schemas/Node' }, { type: 'null' }] } } }
                    object: { type: boolean, const: true }
                    type: { type: string, const: everything }

            """;
        }
    }

    private static string Members(ScalarKind kind)
    {
        var schema = Schema(kind);
        return $$"""
                    r_{{kind}}: {{schema}}
                    rn_{{kind}}: { anyOf: [{{schema}}, { type: 'null' }] }
                    o_{{kind}}: {{schema}}
                    l_{{kind}}: { type: array, items: { anyOf: [{{schema}}, { type: 'null' }] } }
                    m_{{kind}}: { type: object, additionalProperties: { type: array, items: {{schema}} } }
            """;
    }

    private static string Schema(ScalarKind kind) => kind switch
    {
        ScalarKind.String => "{ type: string }",
        ScalarKind.Boolean => "{ type: boolean }",
        ScalarKind.Int32 => "{ type: integer, format: int32 }",
        ScalarKind.Int64 => "{ type: integer }",
        ScalarKind.Double => "{ type: number }",
        ScalarKind.Decimal => "{ type: number, format: decimal }",
        ScalarKind.DecimalText => "{ type: string, format: decimal }",
        ScalarKind.Base64 => "{ type: string, contentEncoding: base64 }",
        ScalarKind.UnixTime => "{ type: integer, format: unix-time }",
        ScalarKind.DateTime => "{ type: string, format: date-time }",
        ScalarKind.Date => "{ type: string, format: date }",
        ScalarKind.Guid => "{ type: string, format: uuid }",
        ScalarKind.Uri => "{ type: string, format: uri }",
        ScalarKind.Json => "{}",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
