namespace Gigstack.Sandbox.Fiscal;

/// <summary>Codes of the SAT with the names that its catalogs give them, as printed documents show them.</summary>
internal static class SatNames
{
    // c_UsoCFDI. The SAT writes "computo" without its accent.
    private static readonly CodeNames s_uses = new(
        ("G01", "Adquisición de mercancías"), ("G02", "Devoluciones, descuentos o bonificaciones"), ("G03", "Gastos en general"),
        ("I01", "Construcciones"), ("I02", "Mobiliario y equipo de oficina por inversiones"), ("I03", "Equipo de transporte"),
        ("I04", "Equipo de cómputo y accesorios"), ("I05", "Dados, troqueles, moldes, matrices y herramental"),
        ("I06", "Comunicaciones telefónicas"), ("I07", "Comunicaciones satelitales"), ("I08", "Otra maquinaria y equipo"),
        ("D01", "Honorarios médicos, dentales y gastos hospitalarios"), ("D02", "Gastos médicos por incapacidad o discapacidad"),
        ("D03", "Gastos funerales"), ("D04", "Donativos"),
        ("D05", "Intereses reales efectivamente pagados por créditos hipotecarios (casa habitación)"),
        ("D06", "Aportaciones voluntarias al SAR"), ("D07", "Primas por seguros de gastos médicos"),
        ("D08", "Gastos de transportación escolar obligatoria"),
        ("D09", "Depósitos en cuentas para el ahorro, primas que tengan como base planes de pensiones"),
        ("D10", "Pagos por servicios educativos (colegiaturas)"), ("S01", "Sin efectos fiscales"), ("CP01", "Pagos"),
        ("CN01", "Nómina"));

    // c_RegimenFiscal.
    private static readonly CodeNames s_taxSystems = new(
        ("601", "General de Ley Personas Morales"), ("603", "Personas Morales con Fines no Lucrativos"),
        ("605", "Sueldos y Salarios e Ingresos Asimilados a Salarios"), ("606", "Arrendamiento"),
        ("607", "Régimen de Enajenación o Adquisición de Bienes"), ("608", "Demás ingresos"),
        ("610", "Residentes en el Extranjero sin Establecimiento Permanente en México"),
        ("611", "Ingresos por Dividendos (socios y accionistas)"),
        ("612", "Personas Físicas con Actividades Empresariales y Profesionales"), ("614", "Ingresos por intereses"),
        ("615", "Régimen de los ingresos por obtención de premios"), ("616", "Sin obligaciones fiscales"),
        ("620", "Sociedades Cooperativas de Producción que optan por diferir sus ingresos"), ("621", "Incorporación Fiscal"),
        ("622", "Actividades Agrícolas, Ganaderas, Silvícolas y Pesqueras"), ("623", "Opcional para Grupos de Sociedades"),
        ("624", "Coordinados"), ("625", "Régimen de las Actividades Empresariales con ingresos a través de Plataformas Tecnológicas"),
        ("626", "Régimen Simplificado de Confianza"));

    // c_FormaPago.
    private static readonly CodeNames s_paymentForms = new(
        ("01", "Efectivo"), ("02", "Cheque nominativo"), ("03", "Transferencia electrónica de fondos"), ("04", "Tarjeta de crédito"),
        ("05", "Monedero electrónico"), ("06", "Dinero electrónico"), ("08", "Vales de despensa"), ("12", "Dación en pago"),
        ("13", "Pago por subrogación"), ("14", "Pago por consignación"), ("15", "Condonación"), ("17", "Compensación"),
        ("23", "Novación"), ("24", "Confusión"), ("25", "Remisión de deuda"), ("26", "Prescripción o caducidad"),
        ("27", "A satisfacción del acreedor"), ("28", "Tarjeta de débito"), ("29", "Tarjeta de servicios"),
        ("30", "Aplicación de anticipos"), ("31", "Intermediario pagos"), ("99", "Por definir"));

    // c_MetodoPago.
    private static readonly CodeNames s_paymentMethods = new(
        ("PUE", "Pago en una sola exhibición"), ("PPD", "Pago en parcialidades o diferido"));

    // c_TipoRelacion.
    private static readonly CodeNames s_relationships = new(
        ("01", "Nota de crédito de los documentos relacionados"), ("02", "Nota de débito de los documentos relacionados"),
        ("03", "Devolución de mercancía sobre facturas o traslados previos"), ("04", "Sustitución de los CFDI previos"),
        ("05", "Traslados de mercancías facturados previamente"), ("06", "Factura generada por los traslados previos"),
        ("07", "CFDI por aplicación de anticipo"));

    // c_ObjetoImp.
    private static readonly CodeNames s_taxabilities = new(
        ("01", "No objeto de impuesto"), ("02", "Sí objeto de impuesto"), ("03", "Sí objeto del impuesto y no obligado al desglose"),
        ("04", "Sí objeto del impuesto y no causa impuesto"), ("05", "Sí objeto del impuesto, IVA crédito PODEBI"),
        ("06", "Sí objeto del IVA, No traslado IVA"), ("07", "No traslado del IVA, Sí desglose IEPS"),
        ("08", "No traslado del IVA, No desglose IEPS"));

    // c_Periodicidad.
    private static readonly CodeNames s_periodicities = new(
        ("01", "Diario"), ("02", "Semanal"), ("03", "Quincenal"), ("04", "Mensual"), ("05", "Bimestral"));

    // c_Meses.
    private static readonly CodeNames s_months = new(
        ("01", "Enero"), ("02", "Febrero"), ("03", "Marzo"), ("04", "Abril"), ("05", "Mayo"), ("06", "Junio"), ("07", "Julio"),
        ("08", "Agosto"), ("09", "Septiembre"), ("10", "Octubre"), ("11", "Noviembre"), ("12", "Diciembre"),
        ("13", "Enero-Febrero"), ("14", "Marzo-Abril"), ("15", "Mayo-Junio"), ("16", "Julio-Agosto"), ("17", "Septiembre-Octubre"),
        ("18", "Noviembre-Diciembre"));

    // c_Exportacion.
    private static readonly CodeNames s_exports = new(
        ("01", "No aplica"), ("02", "Definitiva con clave A1"), ("03", "Temporal"),
        ("04", "Definitiva con clave distinta a A1 o cuando no existe enajenación en términos del CFF"));

    // c_ClaveUnidad: the usual ones of more than 2,000.
    private static readonly CodeNames s_units = new(
        ("11", "Equipos"), ("2N", "Decibel"), ("5B", "Batch"), ("A9", "Tarifa"), ("ACT", "Actividad"), ("ANN", "Año"),
        ("C62", "Uno"), ("CMT", "Centímetro"), ("DAY", "Día"), ("DPC", "Docenas de piezas"), ("E48", "Unidad de servicio"),
        ("E51", "Trabajo"), ("EA", "Elemento"), ("GLL", "Galón (EUA)"), ("GRM", "Gramo"), ("H87", "Pieza"), ("HUR", "Hora"),
        ("KGM", "Kilogramo"), ("KWH", "Kilowatt hora"), ("LBR", "Libra"), ("LTR", "Litro"), ("MLT", "Mililitro"), ("MON", "Mes"),
        ("MTK", "Metro cuadrado"), ("MTQ", "Metro cúbico"), ("MTR", "Metro"), ("PR", "Par"), ("SET", "Conjunto"),
        ("TNE", "Tonelada (tonelada métrica)"), ("WEE", "Semana"), ("XBX", "Caja"), ("XKI", "Kit (Conjunto de piezas)"),
        ("XPK", "Paquete"), ("XUN", "Unidad"));

    public static string? Use(string? code) => s_uses.Of(code);

    public static string? TaxSystem(string? code) => s_taxSystems.Of(code);

    public static string? PaymentForm(string? code) => s_paymentForms.Of(code);

    public static string? PaymentMethod(string? code) => s_paymentMethods.Of(code);

    public static string? Relationship(string? code) => s_relationships.Of(code);

    public static string? Taxability(string? code) => s_taxabilities.Of(code);

    public static string? Periodicity(string? code) => s_periodicities.Of(code);

    public static string? Months(string? code) => s_months.Of(code);

    public static string? Export(string? code) => s_exports.Of(code);

    public static string? Unit(string? code) => s_units.Of(code);

    /// <summary>c_Impuesto.</summary>
    public static string Tax(string? code) => code switch
    {
        "001" => "ISR",
        "002" => "IVA",
        "003" => "IEPS",
        _ => code ?? "",
    };
}
