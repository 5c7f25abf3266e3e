namespace OpenRouter.Emulator.Drawing.Scenes;

/// <summary>Seven colours that go together: a sky from top to horizon, a light, far and near ground, and one that stands out.</summary>
internal sealed record Palette(Rgb High, Rgb Middle, Rgb Low, Rgb Light, Rgb Far, Rgb Near, Rgb Accent)
{
    public static IReadOnlyList<Palette> All { get; } =
    [
        Of(0x2B1B4D, 0x8A3F7C, 0xF6A36B, 0xFFE3B0, 0xB0597F, 0x1E1436, 0xFF6B6B), // dusk
        Of(0x6CBBDD, 0xBFE3EE, 0xFFF1D6, 0xFFFFFF, 0x9CC4CC, 0x1F4E5F, 0xF4A259), // morning
        Of(0x0F4A4B, 0x4E9A84, 0xDDEBBB, 0xFFF6CF, 0x86B596, 0x0B2B26, 0xF2B134), // forest
        Of(0x3A6EA5, 0xE9C3A6, 0xFFDFBA, 0xFFF8E7, 0xE2A071, 0x6B2D1A, 0x2A9D8F), // desert
        Of(0x060B26, 0x1B2A5B, 0x5A6DB8, 0xF4F1DE, 0x41529A, 0x050714, 0x7CE0D3), // night
        Of(0xF58FBE, 0xFFC6DD, 0xFFF0E0, 0xFFFFFF, 0xDE9BCB, 0x5B3A8C, 0x4CC9F0), // candy
        Of(0x0A4D68, 0x2FA4AE, 0xC9EDE4, 0xFFFBE6, 0x4FB0B5, 0x04263A, 0xFF7F50), // sea
        Of(0x081C2C, 0x0E5A66, 0x63D9A4, 0xE9FFDB, 0x2A8079, 0x06131F, 0xB07CFF), // aurora
        Of(0x8C2F39, 0xE07A3F, 0xFFD58A, 0xFFF3D1, 0xC96A45, 0x3B1420, 0x5E8C61), // autumn
        Of(0x5D5C9D, 0xA79BCB, 0xFBD9D3, 0xFFF6EE, 0x9E95C4, 0x2D2A5A, 0xF7A072), // lavender
    ];

    private static Palette Of(int high, int middle, int low, int light, int far, int near, int accent) =>
        new(Rgb.FromHex(high), Rgb.FromHex(middle), Rgb.FromHex(low), Rgb.FromHex(light), Rgb.FromHex(far), Rgb.FromHex(near), Rgb.FromHex(accent));
}
