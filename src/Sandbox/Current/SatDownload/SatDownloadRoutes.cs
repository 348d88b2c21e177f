namespace Gigstack.Sandbox.Current.SatDownload;

/// <summary>/invoices/download: Descarga Masiva.</summary>
internal static class SatDownloadRoutes
{
    public static void Map(ApiRoutes routes)
    {
        ActivationRoutes.Map(routes);
        FielRoutes.Map(routes);
        ScheduleRoutes.Map(routes);
        RequestRoutes.Map(routes);
    }
}
