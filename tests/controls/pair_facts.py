"""What the description of each pair states, as facts; written by hand from the description alone.

A thing that the description plainly is not (a phone interceptor is no test bench of a phone maker) is said too,
as an officer who reads it would.
"""

from licet.core.facts import Value

_THERMAL_CORE: dict[str, Value] = {
    "item_kind": "goods",
    "imaging_camera": True,
    "fpa_layout": "2d",
    "fpa_technology": "microbolometer",
    "unfiltered_response_wavelength": 10000.0,
    "space_qualified": False,
    "lens": "other",
    "viewable_image_output": True,
    "direct_view": False,
    "direct_view_display": False,
    "civil_passenger_vehicle_driver_aid_with_disable": False,
    "broadcast_camera": False,
    "embedded_in_civil_product": False,
    "peak_wavelength": 10000.0,
    "specially_designed_for_military_use": False,
    "charge_multiplication": False,
}
_INTERCEPTOR: dict[str, Value] = {
    "item_kind": "goods",
    "network_type": "mobile_telecom",
    "designed_to_intercept": True,
    "intercept_interface": "air",
    "made_for_analogue_pmr_or_wlan": False,
    "made_for_mobile_network_operators": False,
    "made_for_developing_or_producing_mobile_equipment": False,
}
_BACKBONE: dict[str, Value] = {
    "network_class": "carrier_class_ip",
    "application_layer_analysis": True,
}
_SPYWARE: dict[str, Value] = {"item_kind": "software"}
_EXTRACTION: dict[str, Value] = {
    "item_kind": "goods",
    "made_for_developing_or_producing_devices": False,
    "is_debugger_or_hypervisor": False,
    "designed_or_modified_for_cryptanalytic_functions": False,
    "generates_intrusion_software": False,
    "command_and_control_of_intrusion_software": False,
    "delivers_intrusion_software": False,
}
_DRONE: dict[str, Value] = {"item_kind": "goods", "controlled_flight_beyond_direct_natural_vision": True}

FACTS: dict[str, dict[str, Value]] = {
    "cp001": {**_THERMAL_CORE, "frame_rate_max": 60.0, "elements": 640.0 * 512},
    "cp003": {**_THERMAL_CORE, "frame_rate_max": 9.0, "elements": 640.0 * 512},
    "cp004": {**_THERMAL_CORE, "frame_rate_max": 8.7, "elements": 160.0 * 120},
    "cp005": {**_THERMAL_CORE, "frame_rate_max": 50.0, "elements": 384.0 * 288},
    "cp009": {"exposure_time_min": 1.0, "pixel_throughput": 13.43, "frame_rate_rated": 205000.0},
    "cp016": {
        **_THERMAL_CORE,
        "ifov_min": 2.5,
        "lens": "fixed_not_removable",
        "viewable_image_output": False,
        "direct_view_display": False,
    },
    "cp017": {
        "imaging_camera": True,
        "charge_multiplication": True,
        "indoor_wall_plug_system_with_disable": True,
    },
    "cp019": {**_INTERCEPTOR, "extracts_voice_or_data": True},
    "cp021": {
        "item_kind": "goods",
        "network_type": "mobile_telecom",
        "specially_designed_or_modified_to_jam_selectively": True,
        "simulates_ran": True,
    },
    "cp023": {**_INTERCEPTOR, "made_for_analogue_pmr_or_wlan": True, "network_type": "other"},
    "cp024": {
        **_BACKBONE,
        "extracts_selected_metadata_and_content": True,
        "indexes_extracted_data": True,
        "specially_designed_for_hard_selector_search": True,
        "specially_designed_for_relational_network_mapping": True,
        "item_purpose": ("surveillance",),
    },
    "cp025": {**_BACKBONE, "deep_packet_inspection": True, "item_purpose": ("quality_of_service",)},
    "cp026": {**_BACKBONE, "item_purpose": ("marketing",)},
    "cp032": {"item_kind": "software", "item_purpose": ("mobile_payment",)},
    "cp033": {
        **_SPYWARE,
        "specially_designed_or_modified_for_listed_function": True,
        "generates_intrusion_software": True,
        "command_and_control_of_intrusion_software": True,
        "update_tool_with_owner_permission": False,
    },
    "cp035": {
        **_SPYWARE,
        "is_intrusion_software": True,
        "generates_intrusion_software": False,
        "command_and_control_of_intrusion_software": False,
        "delivers_intrusion_software": False,
    },
    "cp038": {**_SPYWARE, "update_tool_with_owner_permission": True},
    "cp040": {
        "item_kind": "technology",
        "technology_object": "intrusion_software",
        "for_cyber_incident_response": True,
    },
    "cp041": {
        "item_kind": "technology",
        "technology_for_activity": "development",
        "technology_object": "intrusion_software",
        "for_vulnerability_disclosure": False,
        "for_cyber_incident_response": False,
    },
    "cp043": {
        **_EXTRACTION,
        "logical_extraction_only": True,
        "extracts_raw_data_from_device": False,
        "circumvents_authentication_or_authorisation": False,
    },
    "cp044": {**_EXTRACTION, "extracts_raw_data_from_device": True, "chip_off_or_jtag_extraction": True},
    "cp045": {
        **_EXTRACTION,
        "only_jailbreaking_or_rooting": True,
        "extracts_raw_data_from_device": False,
        "circumvents_authentication_or_authorisation": True,
    },
    "cp047": {
        "item_kind": "goods",
        "designed_or_modified_for_cryptanalytic_functions": True,
        "derives_confidential_variables": True,
    },
    "cp049": {
        "channels": 2000.0,
        "channel_switching_time": 0.5,
        "auto_search_spectrum": True,
        "identifies_signal_or_transmitter": True,
        "specially_designed_for_civil_cellular": False,
    },
    "cp050": {"channel_switching_time": 2.0, "auto_search_spectrum": True},
    "cp051": {
        "df_frequency": 100.0,
        "instantaneous_bandwidth": 20.0,
        "signal_duration_for_bearing": 0.5,
        "line_of_bearing_to_non_cooperating": True,
    },
    "cp052": {
        "specially_designed_for_pcl": True,
        "tracks_moving_objects_from_ambient_rf": True,
        "illuminator": "tv",
        "for_radio_astronomy": False,
        "needs_transmission_from_target": False,
    },
    "cp054": {
        "item_kind": "goods",
        "primarily_useful_for": "surreptitious_interception",
        "communication_kind": "oral",
        "network_type": "other",
    },
    "cp056": {"item_kind": "goods", "voice_print_identification": True},
    "cp057": {"item_kind": "goods", "polygraph": True, "biomedical_recorder_for_medical_facility": False}
    | {"confines_memory_impaired_patients": False},
    "cp059": {
        "single_finger_access_control": True,
        "fingerprint_analysis": False,
        "afis_retrieval": False,
        "polygraph": False,
        "psychological_stress_analysis": False,
        "electronic_monitoring_restraint": False,
    },
    "cp062": {"fingerprint_material": True},
    "cp063": {"nonmilitary_mobile_crime_lab": True},
    "cp064": {"water_cannon_riot_control": True},
    "cp067": {"item_kind": "software", "infers_emotion": True},
    "cp070": {**_DRONE, "endurance_max": 31.0, "wind_gust_capability": 43.0},
    "cp071": {**_DRONE, "endurance_max": 90.0},
    "cp077": {
        "radar_use": "weather",
        "radar_sar_mode": False,
        "radar_isar_mode": False,
        "radar_slar_mode": False,
        "target_data_fusion": False,
    },
    "cp078": {"imager_frequency": 100.0, "spatial_resolution_at_100m": 0.5},
    "cp079": {"imager_frequency": 100.0, "spatial_resolution_at_100m": 2.0},
    # The number is the data sheet value of one such accelerator, not of the server.
    "cp081": {"item_kind": "goods", "total_processing_performance": 15824.0},
    "cp084": {
        "item_kind": "goods",
        "cryptography_for_data_confidentiality": True,
        "symmetric_key_length": 128.0,
        "mass_market": True,
    },
    "cp087": {"navigation_or_avionics_equipment": True, "exceeds_category_7_limits": False},
    "cp088": {"navigation_or_avionics_equipment": True, "exceeds_category_7_limits": False},
    "cp089": {
        "item_kind": "goods",
        "cryptography_for_data_confidentiality": True,
        "symmetric_key_length": 128.0,
        "uses_controlled_cryptography": False,
        "cryptography_not_for_primary_function": True,
    },
    "cp091": {
        "item_kind": "software",
        "cryptography_for_data_confidentiality": True,
        "symmetric_key_length": 256.0,
        "mass_market": False,
        "cryptography_only_for_authentication_or_drm": False,
        "cryptography_not_for_primary_function": False,
    },
}
